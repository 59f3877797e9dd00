import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AskedModel, Run } from '../../utils/domain.ts';
import { createRun } from '../../utils/run/run-state.ts';
import { openDatabase, type TriptychDatabase } from '../../utils/store/db.ts';
import {
  countRuns,
  deleteOlder,
  deleteRuns,
  listRuns,
  purgeDeleted,
  undeleteRuns,
  undoableForMs,
} from '../../utils/store/history.ts';
import { markRun, saveDifferences } from '../../utils/store/mark-run.ts';
import { readTags } from '../../utils/store/read-tags.ts';
import { createRunStore } from '../../utils/store/runs.ts';

const models: AskedModel[] = ['DeepSeek', 'Gemini'].map((label) => ({
  key: label.toLowerCase(),
  providerId: 'deepseek',
  label,
  modelId: 'm',
  host: 'localhost',
}));

let db: TriptychDatabase;
let databases = 0;

beforeEach(() => {
  databases += 1;
  db = openDatabase(`history-${databases}`);
});

afterEach(async () => {
  await db.delete();
});

async function store(id: string, askedAt: number): Promise<Run> {
  const run = createRun({
    runId: id,
    threadId: id,
    question: { text: `Question ${id}`, way: 'panel' },
    models,
    at: askedAt,
  });
  await createRunStore(db).save(run, new Set(run.answers.map((answer) => answer.id)));
  return run;
}

describe('the history', () => {
  it('lists runs newest first, in pages, with their models in order', async () => {
    for (const [index, id] of ['a', 'b', 'c'].entries()) await store(id, index);
    const page = await listRuns(2, undefined, db);
    expect(page.map((run) => [run.id, run.questionText])).toEqual([
      ['c', 'Question c'],
      ['b', 'Question b'],
    ]);
    expect(page[0]?.answers.map((answer) => [answer.model.label, answer.phase])).toEqual([
      ['DeepSeek', 'waiting'],
      ['Gemini', 'waiting'],
    ]);
    expect((await listRuns(2, page.at(-1)?.askedAt, db)).map((run) => run.id)).toEqual(['a']);
  });

  it('gives a run back whole', async () => {
    const run = await store('a', 1);
    expect(await createRunStore(db).load('a')).toEqual(run);
  });

  it('hides what is deleted, brings it back, and in the end removes all of it', async () => {
    await store('a', 1);
    await store('b', 2);
    await deleteRuns(['a'], 1_000, db);
    expect((await listRuns(10, undefined, db)).map((run) => run.id)).toEqual(['b']);
    expect(await createRunStore(db).load('a')).toBeUndefined();

    await undeleteRuns(['a'], db);
    expect((await listRuns(10, undefined, db)).map((run) => run.id)).toEqual(['b', 'a']);

    await deleteRuns(['a'], 1_000, db);
    expect(await purgeDeleted(1_000 + undoableForMs - 1, db)).toBe(0);
    expect(await purgeDeleted(1_000 + undoableForMs, db)).toBe(1);
    expect(await db.answers.count()).toBe(2);
    expect(await db.texts.count()).toBe(2);
  });

  it('keeps a run deleted that is still streaming', async () => {
    const run = await store('a', 1);
    await deleteRuns(['a'], 1_000, db);
    await createRunStore(db).save(run, new Set(['a:deepseek']));
    expect(await listRuns(10, undefined, db)).toEqual([]);
  });

  it('deletes what is older than a moment, but nothing that is starred', async () => {
    for (const [index, id] of ['a', 'b', 'c'].entries()) await store(id, index);
    await markRun('a', { starred: true }, db);
    expect(await deleteOlder(2, 1_000, db)).toBe(1);
    expect((await listRuns(10, undefined, db)).map((run) => run.id)).toEqual(['c', 'a']);
    expect(await countRuns(db)).toBe(2);
    await undeleteRuns(['b'], db);
    expect(await countRuns(db)).toBe(3);
  });

  it('keeps marks apart from the run, whose stream goes on beside them', async () => {
    const run = await store('a', 1);
    await markRun('a', { starred: true, tags: ['geography'], note: 'Check this', bestAnswerId: 'a:gemini' }, db);
    await createRunStore(db).save({ ...run, answers: run.answers.slice(0, 1) }, new Set(['a:deepseek']));
    expect(await listRuns(1, undefined, db)).toMatchObject([
      { starred: true, tags: ['geography'], note: 'Check this', bestAnswerId: 'a:gemini' },
    ]);
    await markRun('a', { starred: undefined, note: undefined }, db);
    expect(await createRunStore(db).load('a')).toMatchObject({ tags: ['geography'], bestAnswerId: 'a:gemini' });
    expect(await createRunStore(db).load('a')).not.toHaveProperty('starred');
    await markRun('gone', { starred: true }, db);
    expect(await db.runs.count()).toBe(1);
  });

  it('forgets how much differs when an answer is another one', async () => {
    const run = await store('a', 1);
    await saveDifferences('a', { compared: 2, differing: 1, differingFigures: 0, onlyOne: 0 }, db);
    expect((await listRuns(1, undefined, db))[0]?.differences).toMatchObject({ differing: 1 });
    await createRunStore(db).save(run, new Set(['a:deepseek']));
    expect((await listRuns(1, undefined, db))[0]).not.toHaveProperty('differences');
  });

  it.each([
    ['', []],
    [' geography ,  to  check,,', ['geography', 'to check']],
    ['Work, work', ['Work']],
    ['长城，历史、 旅行', ['长城', '历史', '旅行']],
  ])('reads the tags of %j', (typed, tags) => {
    expect(readTags(typed)).toEqual(tags);
  });
});

describe('the images of a question', () => {
  const image = { mediaType: 'image/png', data: 'aGVsbG8=', width: 2, height: 3 } as const;
  async function storeSeen(id: string, data: string): Promise<Run> {
    const question = { text: 'What is this?', way: 'panel' as const, images: [{ ...image, data }] };
    const run = createRun({ runId: id, threadId: id, question, models, at: 1 });
    await createRunStore(db).save(run, new Set(run.answers.map((answer) => answer.id)));
    return run;
  }

  it('come back with the run, are in no row that a list reads, and go with it', async () => {
    const run = await storeSeen('seen', 'aGVsbG8=');
    expect(await createRunStore(db).load('seen')).toEqual(run);
    expect(JSON.stringify(await db.runs.toArray())).not.toContain('aGVsbG8=');
    await deleteRuns(['seen'], 0, db);
    await purgeDeleted(undoableForMs, db);
    expect(await db.images.count()).toBe(0);
  });

  it('tell questions with the same words apart', async () => {
    await storeSeen('cat', 'Y2F0');
    await storeSeen('dog', 'ZG9n');
    const keys = (await db.runs.toArray()).map(({ questionKey }) => questionKey);
    expect(new Set(keys).size).toBe(2);
  });
});
