import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type TriptychDatabase } from '../../utils/store/db.ts';
import { listRuns, undeleteRuns } from '../../utils/store/history.ts';
import { questionKey } from '../../utils/store/question-key.ts';
import { createRunStore } from '../../utils/store/runs.ts';
import { createFirstDatabase, createSecondDatabase } from './old-database.ts';

let name: string;
let db: TriptychDatabase;
let databases = 0;

beforeEach(() => {
  databases += 1;
  name = `upgrade-${databases}`;
  db = openDatabase(name);
});

afterEach(async () => {
  await db.delete();
});

describe('a database of the first release', () => {
  it('gives every run back whole, texts of retries included', async () => {
    const old = await createFirstDatabase(name);
    const store = createRunStore(db);
    for (const { id, deletedAt, ...run } of old.runs) {
      const loaded = await store.load(id);
      if (deletedAt !== undefined) {
        expect(loaded).toBeUndefined();
        continue;
      }
      const answers = old.answers
        .filter(({ runId }) => runId === id)
        .sort((one, other) => one.position - other.position)
        .map(({ position: _, ...answer }) => {
          const { text, reasoning } = old.texts.find(({ answerId }) => answerId === answer.id) ?? {};
          return { ...answer, text, reasoning };
        });
      expect(loaded).toEqual({ id, ...run, answers });
    }
    expect((await store.load('everest'))?.answers[0]?.earlier).toMatchObject([{ text: 'Everest is 8,8' }]);
  });

  it('lists the runs newest first, with how each answer ended', async () => {
    await createFirstDatabase(name);
    const runs = await listRuns(10, undefined, db);
    expect(runs.map(({ id }) => id)).toEqual(['taiwan', 'oxygen', 'everest']);
    expect(runs[0]?.answers.map(({ model, phase, outcome }) => [model.label, phase, outcome])).toEqual([
      ['DeepSeek', 'waiting', undefined],
      ['ChatGPT', 'writing', undefined],
      ['Gemini', 'ended', 'answered'],
    ]);
    await undeleteRuns(['deleted'], db);
    expect((await listRuns(10, undefined, db)).map(({ id }) => id)).toContain('deleted');
  });

  it('keeps long texts out of what lists read, and keys as they are', async () => {
    const old = await createFirstDatabase(name);
    const rows = [...(await db.runs.toArray()), ...(await db.answers.toArray())];
    expect(JSON.stringify(rows)).not.toContain('Everest is 8,8');
    expect(await db.keys.toArray()).toEqual(old.keys);
    expect(await db.vault.toArray()).toEqual(old.vault);
  });

  it('puts every run in line for the index, and knows a question that is asked again', async () => {
    const old = await createFirstDatabase(name);
    expect(await db.pending.orderBy('runId').primaryKeys()).toEqual(old.runs.map(({ id }) => id).sort());
    const again = questionKey({ text: ' how high is mount everest? And when was it first climbed… ' });
    expect(await db.runs.where('questionKey').equals(again).primaryKeys()).toEqual(['everest']);
  });

  it('is as it was when the upgrade fails half-way, and upgrades at the next start', async () => {
    const old = await createFirstDatabase(name);
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (this.name === 'pending') throw new DOMException('No room.', 'QuotaExceededError');
      return put.apply(this, args);
    };
    await expect(db.open()).rejects.toThrow();
    IDBObjectStore.prototype.put = put;
    db.close();

    const reader = new Dexie(name);
    await reader.open();
    expect(reader.verno).toBe(1);
    expect(await reader.table('runs').toArray()).toEqual(old.runs);
    expect(await reader.table('answers').toArray()).toEqual(old.answers);
    reader.close();
    db = openDatabase(name);
    expect(await db.pending.count()).toBe(old.runs.length);
  });
});

describe('a database from before questions had images', () => {
  it('gives every run back, and takes images from now on', async () => {
    const old = await createSecondDatabase(name);
    const store = createRunStore(db);
    const run = await store.load('everest');
    expect(run?.question).toEqual(old.runs.find(({ id }) => id === 'everest')?.question);
    expect(run?.answers).toHaveLength(3);
    if (!run) return;
    const images = [{ mediaType: 'image/png' as const, data: 'aGVsbG8=', width: 1, height: 1 }];
    const seen = { ...run, id: 'seen', question: { ...run.question, images }, answers: [] };
    await store.save(seen, new Set());
    expect((await store.load('seen'))?.question.images).toEqual(images);
  });
});

describe('a database of a later release', () => {
  /** What a later version may bring: another table, another index, fields that are not known yet. */
  async function createLaterDatabase(): Promise<void> {
    await db.open();
    const stores = Object.fromEntries(db.tables.map((table) => [table.name, schemaOf(table)]));
    db.close();
    const later = new Dexie(name);
    later.version(db.verno + 1).stores({ ...stores, runs: `${stores.runs}, mood`, moods: 'id' });
    await later.open();
    await later.table('moods').add({ id: 'calm' });
    await later.table('runs').add(laterRun);
    later.close();
    db = openDatabase(name);
  }

  const laterRun = {
    id: 'later',
    threadId: 'later',
    question: { text: 'From the future?', way: 'panel' as const, tone: 'calm' },
    askedAt: 5,
    listedAt: 5,
    questionKey: 'x',
    summaries: [],
    mood: 'calm',
  };

  it('is opened by this one, which reads and writes and leaves alone what it does not know', async () => {
    await createLaterDatabase();
    const store = createRunStore(db);
    const run = await store.load('later');
    expect(run?.question.text).toBe('From the future?');
    if (!run) return;
    await store.save(run, new Set());
    await store.save({ ...run, id: 'now' }, new Set());
    db.close();

    const later = new Dexie(name);
    await later.open();
    expect(later.verno).toBe(4);
    expect(await later.table('moods').toArray()).toEqual([{ id: 'calm' }]);
    expect(await later.table('runs').get('later')).toEqual(laterRun);
    expect(await later.table('runs').count()).toBe(2);
    later.close();
  });
});

function schemaOf(table: {
  readonly schema: { readonly primKey: { src: string }; readonly indexes: { src: string }[] };
}) {
  return [table.schema.primKey.src, ...table.schema.indexes.map(({ src }) => src)].join(', ');
}
