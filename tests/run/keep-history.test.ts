import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHistoryKeeper } from '../../utils/run/keep-history.ts';
import { openDatabase, type TriptychDatabase } from '../../utils/store/db.ts';
import { deleteRuns, listRuns, undoableForMs } from '../../utils/store/history.ts';
import { storeRun } from '../store/search/stored-run.ts';

const dayMs = 86_400_000;
const now = 100 * dayMs;

let db: TriptychDatabase;
let databases = 0;
let isStreaming = false;
const release = vi.fn();

beforeEach(() => {
  databases += 1;
  db = openDatabase(`keep-history-${databases}`);
  isStreaming = false;
  release.mockClear();
});

afterEach(async () => {
  await db.delete();
});

const keeper = (keepDays?: number) =>
  createHistoryKeeper({
    db,
    keepAlive: { hold: () => release },
    isStreaming: () => isStreaming,
    readSettings: async () => ({ keepDays }),
    now: () => now,
  });

it('indexes what was asked, and lets the background go', async () => {
  await storeRun(db, { id: 'a', askedAt: 1, question: 'Why?', answers: ['Because.'] });
  await keeper().tidy();
  expect(await db.pending.count()).toBe(0);
  expect((await db.staged.get('a'))?.terms.split('\n')).toContain('because');
  expect(release).toHaveBeenCalledOnce();
});

it('leaves all for later while a stream is open', async () => {
  await storeRun(db, { id: 'a', askedAt: 1, question: 'Why?' });
  isStreaming = true;
  await keeper().tidy();
  expect(await db.pending.count()).toBe(1);
});

it('indexes a run that ends while it is at it', async () => {
  await storeRun(db, { id: 'a', askedAt: 1, question: 'Why?' });
  const { tidy } = keeper();
  const first = tidy();
  await storeRun(db, { id: 'b', askedAt: 2, question: 'Why not?' });
  await Promise.all([first, tidy()]);
  expect(await db.pending.count()).toBe(0);
  expect(await db.staged.count()).toBe(2);
});

it('deletes what is older than the person wants, but no starred run, and purges it later', async () => {
  await storeRun(db, { id: 'old', askedAt: now - 31 * dayMs, question: 'Old?' });
  await storeRun(db, { id: 'kept', askedAt: now - 31 * dayMs, question: 'Kept?', starred: true });
  await storeRun(db, { id: 'young', askedAt: now - 29 * dayMs, question: 'Young?' });
  await keeper().tidy();
  expect(await listRuns(9, undefined, db)).toHaveLength(3);
  await keeper(30).tidy();
  expect((await listRuns(9, undefined, db)).map(({ id }) => id)).toEqual(['young', 'kept']);
  expect(await db.runs.count()).toBe(3);
  await deleteRuns(['old'], now - undoableForMs, db);
  await keeper(30).tidy();
  expect(await db.runs.count()).toBe(2);
});
