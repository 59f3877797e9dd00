import { database, databaseName } from '../../../utils/store/db.ts';
import { listRuns } from '../../../utils/store/history.ts';
import { rowOfRun, rowsOfAnswer } from '../../../utils/store/run-row.ts';
import { createRunStore } from '../../../utils/store/runs.ts';
import { indexPending } from '../../../utils/store/search/index-pending.ts';
import { searchRuns } from '../../../utils/store/search/search-runs.ts';
import { generateRun } from './generate-run.ts';

/** Runs written in one transaction of the seed. */
const batchSize = 200;

const db = database();

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The part of the browser's own interface that its types do not have yet. */
interface RecordReader {
  getAllRecords(options: { readonly count: number; readonly direction: 'prev' }): IDBRequest<unknown[]>;
}

/** The newest rows by one call of the browser, without a library. */
function newestRecords(count: number, opened: IDBDatabase): Promise<unknown[]> {
  const index = opened.transaction('runs').objectStore('runs').index('listedAt');
  const reader = index as unknown as RecordReader;
  return resultOf(reader.getAllRecords({ count, direction: 'prev' }) as IDBRequest<unknown[]>);
}

function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** What the benchmark does inside a page of the extension, with the product's own code on its own database. */
const historyBench = {
  /** Writes runs `from` to `until` (exclusive) as if they were imported. Resolves to ms. */
  seed: (from: number, until: number, length: number) =>
    timeOf(async () => {
      for (let first = from; first < until; first += batchSize) {
        const count = Math.min(batchSize, until - first);
        const runs = Array.from({ length: count }, (_, index) => generateRun(first + index, length));
        const answers = runs.flatMap((run) => run.answers.map(rowsOfAnswer));
        await db.transaction('rw', db.runs, db.answers, db.texts, db.pending, async () => {
          await db.runs.bulkAdd(runs.map(rowOfRun));
          await db.answers.bulkAdd(answers.map(({ row }) => row));
          await db.texts.bulkAdd(answers.map((rows) => rows.text));
          await db.pending.bulkPut(runs.map(({ id }) => ({ runId: id, stamp: 'seed' })));
        });
      }
    }),

  /** Indexes for at most `ms`, and resolves to how many runs are left. */
  index: async (ms: number) => {
    await indexPending(db, { signal: AbortSignal.timeout(ms) });
    return db.pending.count();
  },

  /** Saves one new run as the background does when its answers have ended. */
  saveOne: (index: number, length: number) => {
    const run = generateRun(index, length);
    const store = createRunStore(db);
    return timeOf(() => store.save(run, new Set(run.answers.map(({ id }) => id))));
  },

  /** The same rows without an index of words, written by Dexie alone. */
  saveBare: (index: number, length: number) => {
    const run = generateRun(index, length);
    const answers = run.answers.map(rowsOfAnswer);
    return timeOf(() =>
      db.transaction('rw', db.runs, db.answers, db.texts, async () => {
        await db.runs.put(rowOfRun(run));
        await db.answers.bulkPut(answers.map(({ row }) => row));
        await db.texts.bulkPut(answers.map((rows) => rows.text));
      }),
    );
  },

  indexNow: () => timeOf(() => indexPending(db)),
  listNewest: () => timeOf(() => listRuns(50)),
  listRaw: (count: number) => timeOf(() => newestRecords(count, db.backendDB())),

  /** With a connection of its own: in a browser that was just started, the first that opens the database. */
  openAndListRaw: (count: number) =>
    timeOf(async () => newestRecords(count, await resultOf(indexedDB.open(databaseName)))),

  readRows: (count: number) => timeOf(() => db.runs.limit(count).toArray()),

  /** To the first page, in ms. */
  search: (text: string) => timeOf(() => searchRuns({ text, filters: {} }, { db }).next()),

  /** What a search without an index has to do: every text from the disk, each looked through. */
  scan: (text: string) =>
    timeOf(async () => {
      const wanted = text.toLowerCase();
      await db.texts.filter((row) => row.text.toLowerCase().includes(wanted)).primaryKeys();
    }),

  searchAll: (text: string) =>
    timeOf(async () => {
      for await (const _ of searchRuns({ text, filters: {} }, { db }));
    }),

  usage: async () => (await navigator.storage.estimate()).usage ?? 0,
  counts: async (): Promise<Record<string, number>> =>
    Object.fromEntries(await Promise.all(db.tables.map(async (t) => [t.name, await t.count()]))),
};

export type HistoryBench = typeof historyBench;

Object.assign(globalThis, { historyBench });
