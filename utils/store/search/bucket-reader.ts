import type { TriptychDatabase } from '../db.ts';
import type { PostingsRow } from '../schema.ts';

/** Reads all segments of a bucket, once in a search. */
export type BucketReader = (bucket: string) => Promise<readonly PostingsRow[]>;

/** To be used in the transaction of the search. */
export function createBucketReader(db: Pick<TriptychDatabase, 'postings'>): BucketReader {
  const read = new Map<string, Promise<readonly PostingsRow[]>>();
  return function readBucket(bucket) {
    const before = read.get(bucket);
    if (before) return before;
    const range = [
      [bucket, 0],
      [bucket, Number.MAX_SAFE_INTEGER],
    ] as const;
    const rows = db.postings
      .where('[bucket+segment]')
      .between(...range)
      .toArray();
    // Whoever awaits it hears of a failure; what was asked for ahead may never be awaited.
    rows.catch(() => undefined);
    read.set(bucket, rows);
    return rows;
  };
}
