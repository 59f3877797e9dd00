import type { Table } from 'dexie';
import { database, type TriptychDatabase } from './db.ts';

/** About how much room a part of the history takes, in bytes. */
export interface StorageUse {
  /** Questions, answers and what was put on them. */
  readonly runs: number;
  /** What the search needs. */
  readonly index: number;
  /** All that the browser counts for this extension, parts that were freed and not given back included. */
  readonly total: number;
  readonly runCount: number;
}

/** Rows of a table that are weighed to know all of them. */
const sampleSize = 100;

/** Bytes of a row beside its texts: keys, numbers and names of fields. */
const bytesBeside = 100;

export async function readStorageUse(
  db: TriptychDatabase = database(),
  estimate: () => Promise<StorageEstimate> = () => navigator.storage.estimate(),
): Promise<StorageUse> {
  const sum = async (tables: readonly Table[]) => {
    const sizes = await Promise.all(tables.map(weigh));
    return sizes.reduce((total, size) => total + size, 0);
  };
  return {
    runs: await sum([db.runs, db.answers, db.texts, db.images]),
    index: await sum([db.pending, db.staged, db.documents, db.segments, db.times, db.postings, db.vocabulary]),
    total: (await estimate()).usage ?? 0,
    runCount: await db.runs.where('listedAt').above(Number.NEGATIVE_INFINITY).count(),
  };
}

/** A table's size by that of some rows from its beginning and its end. */
async function weigh(table: Table): Promise<number> {
  const [count, first, last] = await Promise.all([
    table.count(),
    table.limit(sampleSize / 2).toArray(),
    table
      .reverse()
      .limit(sampleSize / 2)
      .toArray(),
  ]);
  const sample = [...first, ...last];
  const bytes = sample.reduce<number>((sum, row) => sum + bytesOf(row), 0);
  return sample.length === 0 ? 0 : Math.round((bytes / sample.length) * count);
}

function bytesOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce<number>((sum, part) => sum + bytesOf(part), bytesBeside);
}
