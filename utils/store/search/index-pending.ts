import type { TriptychDatabase } from '../db.ts';
import type { PendingRow, StagedRow } from '../schema.ts';
import { addToSegments } from './add-to-segments.ts';
import { addTo, segmentSize } from './document-set.ts';
import { readSources, termsOf } from './run-source.ts';

/** Runs read at once. */
const batchSize = 64;

/** Staged runs that are few enough to be looked through in every search, in some ms. */
export const stagedAtRest = 64;

/**
 * Runs that go into a segment at once where many wait, as after an import: each segment is written four times, and no
 * step takes longer than about a second.
 */
export const bulkSize = segmentSize / 4;

export interface IndexOptions {
  readonly signal?: AbortSignal;
  /** Asked before each step: while it is true, something else is more urgent, and the index is left for later. */
  readonly isBusy?: () => boolean;
}

/**
 * Brings the index up to what is in the store. Each step is one transaction of the index alone, which no stream has to
 * wait for; ended anywhere, the next call goes on there. Two at once do the same work twice, and no harm.
 */
export async function indexPending(db: TriptychDatabase, { signal, isBusy }: IndexOptions = {}): Promise<void> {
  while (!signal?.aborted && !isBusy?.()) {
    const waiting = await db.pending.limit(bulkSize).toArray();
    if (waiting.length === 0) break;
    if (waiting.length === bulkSize) await indexMany(db, waiting);
    else await stageRuns(db, waiting.slice(0, batchSize));
  }
  if (!isBusy?.() && (await db.staged.count()) >= stagedAtRest) await mergeStaged(db);
}

/** Runs that were asked one by one wait in `staged` until they are enough to be worth the writing of a segment. */
async function stageRuns(db: TriptychDatabase, waiting: readonly PendingRow[]): Promise<void> {
  const staged = await readTerms(db, waiting);
  await db.transaction('rw', db.pending, db.staged, db.documents, db.segments, async () => {
    const done = await takeOut(db, waiting);
    await db.staged.bulkPut(staged.filter(({ runId }) => done.has(runId)));
  });
}

async function indexMany(db: TriptychDatabase, waiting: readonly PendingRow[]): Promise<void> {
  const runs: StagedRow[] = [];
  for (let from = 0; from < waiting.length; from += batchSize) {
    runs.push(...(await readTerms(db, waiting.slice(from, from + batchSize))));
  }
  const tables = [db.pending, db.staged, db.documents, db.segments, db.times, db.postings, db.vocabulary];
  await db.transaction('rw', tables, async () => {
    const done = await takeOut(db, waiting);
    await addToSegments(
      db,
      runs.filter(({ runId }) => done.has(runId)),
    );
  });
}

/** Moves what is staged into segments. */
export async function mergeStaged(db: TriptychDatabase): Promise<void> {
  const tables = [db.staged, db.documents, db.segments, db.times, db.postings, db.vocabulary];
  await db.transaction('rw', tables, async () => {
    await addToSegments(db, await db.staged.toArray());
    await db.staged.clear();
  });
}

/** The terms of those that are still there. */
async function readTerms(db: TriptychDatabase, waiting: readonly PendingRow[]): Promise<StagedRow[]> {
  const ids = waiting.map(({ runId }) => runId);
  const sources = await db.transaction('r', db.runs, db.texts, () => readSources(db, ids));
  return sources.flatMap((source) => {
    if (!source) return [];
    const { id, askedAt } = source.row;
    return [{ runId: id, askedAt, terms: termsOf(source).join('\n') }];
  });
}

/**
 * Takes runs out of the line, and out of all the index. Resolves to those that were taken: a run that changed while its
 * words were read stays for its next turn.
 */
async function takeOut(db: TriptychDatabase, waiting: readonly PendingRow[]): Promise<ReadonlySet<string>> {
  const now = await db.pending.bulkGet(waiting.map(({ runId }) => runId));
  const done = waiting.filter(({ stamp }, index) => now[index]?.stamp === stamp).map(({ runId }) => runId);
  await forgetDocuments(db, done);
  await db.staged.bulkDelete(done);
  await db.pending.bulkDelete(done);
  return new Set(done);
}

/** Marks what segments hold of some runs as dead: it is skipped, and its number not used again. */
async function forgetDocuments(db: TriptychDatabase, runIds: readonly string[]): Promise<void> {
  // Dexie's `anyOf` walks a cursor through them; this asks for all at once.
  const numbers = await Promise.all(runIds.map((runId) => db.documents.where('runId').equals(runId).primaryKeys()));
  const documents = numbers.flat();
  if (documents.length === 0) return;
  const bySegment = Map.groupBy(documents, (document) => Math.floor(document / segmentSize));
  const rows = (await db.segments.bulkGet([...bySegment.keys()])).filter((row) => row !== undefined);
  for (const { segment, dead } of rows) {
    for (const document of bySegment.get(segment) ?? []) addTo(dead, document % segmentSize);
  }
  await db.segments.bulkPut(rows);
  await db.documents.bulkDelete(documents);
}
