import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { countWins } from '../../utils/store/best-answers.ts';
import { openDatabase, type TriptychDatabase } from '../../utils/store/db.ts';
import { readFilterChoices } from '../../utils/store/filter-choices.ts';
import { deleteRuns, uncountedRuns } from '../../utils/store/history.ts';
import { markRun, saveDifferences } from '../../utils/store/mark-run.ts';
import { indexPending, mergeStaged } from '../../utils/store/search/index-pending.ts';
import { readStorageUse } from '../../utils/store/storage-use.ts';
import { storeRun } from './search/stored-run.ts';

let db: TriptychDatabase;

beforeEach(async () => {
  db = openDatabase('summaries');
  await storeRun(db, { id: 'a', askedAt: 1, question: 'A?', answers: ['One.', 'Two.'], tags: ['work', 'later'] });
  await storeRun(db, {
    id: 'b',
    askedAt: 2,
    question: 'B?',
    answers: ['One.', 'Two.'],
    page: { url: 'https://en.wikipedia.org/wiki/B', title: 'B' },
  });
  await storeRun(db, { id: 'c', askedAt: 3, question: 'C?', answers: ['One.'] });
});

afterEach(async () => {
  await db.delete();
});

it('counts whose answers were found best, where they took part', async () => {
  expect(await countWins(db)).toEqual([]);
  await markRun('a', { bestAnswerId: 'a:1' }, db);
  await markRun('b', { bestAnswerId: 'b:1' }, db);
  await markRun('c', { bestAnswerId: 'c:0' }, db);
  expect((await countWins(db)).map(({ model, wins, runs }) => [model.label, wins, runs])).toEqual([
    ['Gemini', 2, 2],
    ['DeepSeek', 1, 3],
  ]);
  await deleteRuns(['a', 'b'], 1, db);
  expect((await countWins(db)).map(({ model, wins, runs }) => [model.label, wins, runs])).toEqual([['DeepSeek', 1, 1]]);
});

it('offers the models, tags and hosts that there are', async () => {
  const choices = { tags: ['later', 'work'], hosts: ['en.wikipedia.org'] };
  expect(await readFilterChoices(db)).toMatchObject(choices);
  await indexPending(db);
  await mergeStaged(db);
  const read = await readFilterChoices(db);
  expect(read).toMatchObject(choices);
  expect(read.models.map(({ label }) => label).sort()).toEqual(['DeepSeek', 'Gemini']);
});

it('knows of which runs it was not counted how much differs, newest first', async () => {
  expect(await uncountedRuns(db)).toEqual(['c', 'b', 'a']);
  await saveDifferences('b', { compared: 2, differing: 0, differingFigures: 0, onlyOne: 0 }, db);
  expect(await uncountedRuns(db)).toEqual(['c', 'a']);
});

it('weighs what each part takes', async () => {
  const before = await readStorageUse(db, async () => ({ usage: 5_000 }));
  expect(before).toMatchObject({ total: 5_000, runCount: 3 });
  await storeRun(db, { id: 'long', question: 'Long?', answers: ['x'.repeat(50_000)] });
  const after = await readStorageUse(db, async () => ({ usage: 60_000 }));
  expect(after.runs - before.runs).toBeGreaterThan(50_000);
  expect(after.runs - before.runs).toBeLessThan(60_000);
});
