import type { TriptychDatabase } from '../db.ts';
import type { SegmentRow } from '../schema.ts';
import type { TimedSegment } from './term-index.ts';

type Times = Map<number, Float64Array<ArrayBuffer>>;

/**
 * Times that were read before, by connection: eight bytes a run. They can only grow, by what is added to a segment, so
 * that as many as the segment has documents are true.
 */
const known = new WeakMap<object, Times>();

/** Segments with the times of their documents, which are read once. To be called in the transaction of the segments. */
export async function readTimes(
  db: Pick<TriptychDatabase, 'times'>,
  segments: readonly SegmentRow[],
): Promise<readonly TimedSegment[]> {
  const times: Times = known.get(db) ?? new Map();
  known.set(db, times);
  const missing = segments.filter(({ segment, count }) => times.get(segment)?.length !== count);
  for (const row of await db.times.bulkGet(missing.map(({ segment }) => segment))) {
    if (row) times.set(row.segment, row.askedAt);
  }
  return segments.map((row) => ({ ...row, askedAt: times.get(row.segment) ?? new Float64Array(row.count) }));
}
