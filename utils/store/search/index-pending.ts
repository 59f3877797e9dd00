import type { TriptychDatabase } from '../db.ts';
import type { PendingRow } from '../schema.ts';
import { addTo, segmentSize } from './document-set.ts';
import { mergeStaged } from './merge-staged.ts';
import { readSources, termsOf } from './run-source.ts';

/** Runs read and put into words at once. */
const batchSize = 64;

/** Staged runs that are few enough to be looked through in every search, in some ms. */
export const stagedAtRest = 64;

/** Staged runs that are merged at once while many wait. A quarter of a segment, which takes about a second. */
const stagedAtMost = segmentSize / 4;

export interface IndexOptions {
  readonly signal?: AbortSignal;
  /** Asked before each step: while it is true, something else is more urgent, and the index is left for later. */
  readonly isBusy?: () => boolean;
  /** Called after each batch with how many runs are left. */
  readonly onProgress?: (left: number) => void;
}

/**
 * Brings the index up to what is in the store. Each step is one transaction of the index alone, which no stream has to
 * wait for; ended anywhere, the next call goes on there. Two at once do the same work twice, and no harm.
 */
export async function indexPending(
  db: TriptychDatabase,
  { signal, isBusy, onProgress }: IndexOptions = {},
): Promise<void> {
  while (!signal?.aborted && !isBusy?.()) {
    const waiting = await db.pending.limit(batchSize).toArray();
    const staged = await db.staged.count();
    if (staged >= stagedAtMost || (waiting.length === 0 && staged >= stagedAtRest)) await mergeStaged(db);
    if (waiting.length === 0) return;
    await stageRuns(db, waiting);
    if (onProgress) onProgress(await db.pending.count());
  }
}

async function stageRuns(db: TriptychDatabase, waiting: readonly PendingRow[]): Promise<void> {
  const ids = waiting.map(({ runId }) => runId);
  const sources = await db.transaction('r', db.runs, db.texts, () => readSources(db, ids));
  const staged = sources.map((source) => {
    return source && { runId: source.row.id, askedAt: source.row.askedAt, terms: termsOf(source).join('\n') };
  });
  await db.transaction('rw', db.pending, db.staged, db.documents, db.segments, async () => {
    const now = await db.pending.bulkGet(ids);
    // A run that changed while its words were read waits for its next turn.
    const isSame = (_: unknown, index: number) => now[index]?.stamp === waiting[index]?.stamp;
    const done = ids.filter(isSame);
    await forgetDocuments(db, done);
    await db.staged.bulkDelete(done);
    await db.staged.bulkPut(staged.filter(isSame).filter((row) => row !== undefined));
    await db.pending.bulkDelete(done);
  });
}

/** Marks what segments hold of some runs as dead: it is skipped, and its number not used again. */
async function forgetDocuments(db: TriptychDatabase, runIds: readonly string[]): Promise<void> {
  const documents = await db.documents.where('runId').anyOf(runIds).primaryKeys();
  if (documents.length === 0) return;
  const bySegment = Map.groupBy(documents, (document) => Math.floor(document / segmentSize));
  const rows = (await db.segments.bulkGet([...bySegment.keys()])).filter((row) => row !== undefined);
  for (const { segment, dead } of rows) {
    for (const document of bySegment.get(segment) ?? []) addTo(dead, document % segmentSize);
  }
  await db.segments.bulkPut(rows);
  await db.documents.bulkDelete(documents);
}
