import { liveQuery } from 'dexie';
import type { DifferenceCounts, RunMarks } from '../domain.ts';
import { database, type TriptychDatabase } from './db.ts';
import { markPending } from './pending.ts';
import { removeRuns } from './remove-runs.ts';
import type { AnswerSummary, RunRow } from './schema.ts';

export type { AnswerSummary } from './schema.ts';

/** One line of the history: all that can be drawn without reading a single answer. */
export interface RunSummary extends RunMarks {
  readonly id: string;
  readonly questionText: string;
  readonly askedAt: number;
  readonly answers: readonly AnswerSummary[];
  readonly differences?: DifferenceCounts;
}

/** How long a deleted run can be brought back, in ms. The undo line in the panel is gone long before. */
export const undoableForMs = 10 * 60_000;

/** Runs removed for good in one transaction: a longer one would hold up the writing of a stream. */
const purgeBatch = 200;

/** Runs newest first, at most `limit`, asked before `before` (epoch ms, exclusive) when given. */
export async function listRuns(
  limit: number,
  before: number = Number.POSITIVE_INFINITY,
  db: TriptychDatabase = database(),
): Promise<RunSummary[]> {
  const rows = await db.runs.where('listedAt').below(before).reverse().limit(limit).toArray();
  return rows.map(summaryOfRow);
}

export function summaryOfRow(row: RunRow): RunSummary {
  const { id, question, askedAt, summaries, differences, starred, tags, note, bestAnswerId } = row;
  return {
    id,
    questionText: question.text,
    askedAt,
    answers: summaries,
    ...(differences && { differences }),
    ...(starred && { starred }),
    ...(tags && { tags }),
    ...(note !== undefined && { note }),
    ...(bestAnswerId !== undefined && { bestAnswerId }),
  };
}

/** How many runs are in the history. */
export async function countRuns(db: TriptychDatabase = database()): Promise<number> {
  return db.runs.where('listedAt').above(Number.NEGATIVE_INFINITY).count();
}

/** Calls back with the newest `limit` runs now and after every change, from whichever page. Returns the unsubscriber. */
export function watchRuns(limit: number, listener: (runs: RunSummary[]) => void, onError: (error: unknown) => void) {
  const subscription = liveQuery(() => listRuns(limit)).subscribe(listener, onError);
  return () => subscription.unsubscribe();
}

/** Hides runs. They can be brought back for `undoableForMs`. */
export async function deleteRuns(
  ids: readonly string[],
  at: number = Date.now(),
  db: TriptychDatabase = database(),
): Promise<void> {
  await db.transaction('rw', db.runs, db.pending, async () => {
    await db.runs
      .where('id')
      .anyOf(ids)
      .modify((run: Writable<RunRow>) => {
        run.deletedAt = at;
        delete run.listedAt;
      });
    await markPending(db, ids);
  });
}

export async function undeleteRuns(ids: readonly string[], db: TriptychDatabase = database()): Promise<void> {
  await db.transaction('rw', db.runs, db.pending, async () => {
    await db.runs
      .where('id')
      .anyOf(ids)
      .modify((run: Writable<RunRow>) => {
        delete run.deletedAt;
        run.listedAt = run.askedAt;
      });
    await markPending(db, ids);
  });
}

type Writable<Row> = { -readonly [Name in keyof Row]: Row[Name] };

/**
 * Deletes what was asked before a moment (epoch ms), as if by hand: it can be brought back for a while. Starred runs
 * stay. Resolves to how many runs.
 */
export async function deleteOlder(
  before: number,
  at: number = Date.now(),
  db: TriptychDatabase = database(),
): Promise<number> {
  const ids = await db.runs
    .where('listedAt')
    .below(before)
    .filter(({ starred }) => !starred)
    .primaryKeys();
  await deleteRuns(ids, at, db);
  return ids.length;
}

/** Removes for good what was deleted more than `undoableForMs` ago, with its answers. Resolves to how many runs. */
export async function purgeDeleted(now: number, db: TriptychDatabase = database()): Promise<number> {
  for (let purged = 0; ; ) {
    const ids = await db.runs
      .where('deletedAt')
      .belowOrEqual(now - undoableForMs)
      .limit(purgeBatch)
      .primaryKeys();
    if (ids.length === 0) return purged;
    await removeRuns(ids, db);
    purged += ids.length;
  }
}

/** Runs looked at for one of which is not known how much differs. */
const uncountedBatch = 50;

/** Ids of runs of which it was not counted how much differs, newest first. */
export async function uncountedRuns(db: TriptychDatabase = database()): Promise<readonly string[]> {
  const rows = await db.runs
    .orderBy('listedAt')
    .reverse()
    .filter(({ differences, summaries }) => !differences && summaries.every(({ phase }) => phase === 'ended'))
    .limit(uncountedBatch)
    .toArray();
  return rows.map(({ id }) => id);
}
