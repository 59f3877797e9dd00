import type { TriptychDatabase } from '../db.ts';
import type { SegmentRow, StagedRow } from '../schema.ts';
import { emptySet, segmentSize } from './document-set.ts';
import { extendPostings } from './postings.ts';
import { beginningSign, bucketOf, facetSign, isUnspaced } from './terms.ts';

/** Words that a misspelt one may have meant: letters alone, of a usual length. */
const vocabularyWord = /^\p{L}{4,24}$/u;

/** Gives runs their numbers, and adds their words to the last segment and new ones. To be called in a transaction. */
export async function addToSegments(db: TriptychDatabase, runs: readonly StagedRow[]): Promise<void> {
  const sorted = runs.toSorted((one, other) => one.askedAt - other.askedAt);
  for (let done = 0; done < sorted.length; ) {
    const segment = await openSegment(db);
    const room = segmentSize - segment.count;
    const batch = sorted.slice(done, done + room);
    await addToSegment(db, segment, batch);
    done += batch.length;
  }
}

/** The last segment, or a new one where it is full. */
async function openSegment(db: TriptychDatabase): Promise<SegmentRow> {
  const last = await db.segments.orderBy('segment').last();
  if (last && last.count < segmentSize) return last;
  return { segment: last ? last.segment + 1 : 0, count: 0, dead: emptySet() };
}

async function addToSegment(db: TriptychDatabase, row: SegmentRow, batch: readonly StagedRow[]): Promise<void> {
  const { segment, count: first } = row;
  const askedAt = new Float64Array(first + batch.length);
  askedAt.set((await db.times.get(segment))?.askedAt ?? []);
  batch.forEach((run, index) => {
    askedAt[first + index] = run.askedAt;
  });
  const buckets = groupTerms(batch, first);
  const names = [...buckets.keys()];
  const before = await db.postings.bulkGet(names.map((bucket): [string, number] => [bucket, segment]));
  const after = names.map((bucket, index) => {
    return { bucket, segment, ...extendPostings(before[index], buckets.get(bucket) ?? new Map()) };
  });
  await db.postings.bulkPut(after);
  const numbered = batch.map(({ runId }, index) => ({ document: segment * segmentSize + first + index, runId }));
  await db.documents.bulkPut(numbered);
  await db.times.put({ segment, askedAt });
  await db.segments.put({ ...row, count: askedAt.length });
  await learnWords(db, buckets);
}

/** Places of the documents by term, by bucket. */
function groupTerms(batch: readonly StagedRow[], first: number): Map<string, Map<string, number[]>> {
  const byTerm = new Map<string, number[]>();
  batch.forEach(({ terms }, index) => {
    for (const term of terms.split('\n')) {
      const places = byTerm.get(term);
      if (places) places.push(first + index);
      else byTerm.set(term, [first + index]);
    }
  });
  const buckets = new Map<string, Map<string, number[]>>();
  for (const [term, places] of byTerm) {
    const bucket = bucketOf(term);
    const terms = buckets.get(bucket);
    if (terms) terms.set(term, places);
    else buckets.set(bucket, new Map([[term, places]]));
  }
  return buckets;
}

async function learnWords(db: TriptychDatabase, buckets: ReadonlyMap<string, ReadonlyMap<string, unknown>>) {
  const learnt = [...buckets].flatMap(([bucket, terms]) => {
    if (bucket.startsWith(facetSign) || bucket.startsWith(beginningSign) || isUnspaced(bucket)) return [];
    const words = [...terms.keys()].filter((term) => vocabularyWord.test(term));
    return words.length === 0 ? [] : [{ bucket, words }];
  });
  const known = await db.vocabulary.bulkGet(learnt.map(({ bucket }) => bucket));
  const grown = learnt.flatMap(({ bucket, words }, index) => {
    const before = known[index]?.terms.split('\n') ?? [];
    const all = new Set([...before, ...words]);
    return all.size === before.length ? [] : [{ bucket, terms: [...all].sort().join('\n') }];
  });
  await db.vocabulary.bulkPut(grown);
}
