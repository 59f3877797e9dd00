import type { SegmentRow, StagedRow, TimesRow } from '../schema.ts';
import type { BucketReader } from './bucket-reader.ts';
import { addAll, addTo, type DocumentSet, emptySet } from './document-set.ts';
import { addMatching } from './postings.ts';
import { beginningSign, bucketOf, isUnspaced } from './terms.ts';

/** A term that is looked up: a whole one, or the beginning of some. */
export interface Lookup {
  readonly term: string;
  readonly isPrefix: boolean;
}

/** Documents that hold a term, by segment. The runs that are in no segment yet are the last one. */
export type Found = ReadonlyMap<number, DocumentSet>;

/** The number under which the runs of no segment are looked through. */
export const looseSegment = Number.MAX_SAFE_INTEGER;

/** A run of no segment. */
export interface LooseRun {
  readonly runId: string;
  readonly askedAt: number;
  /** Each with a line feed before and after it: looking for one is looking for a text, and nothing has to be cut up. */
  readonly terms: string;
}

export function looseRun({ runId, askedAt, terms }: StagedRow): LooseRun {
  return { runId, askedAt, terms: `\n${terms}\n` };
}

/** A segment with the times of its documents. */
export type TimedSegment = SegmentRow & Pick<TimesRow, 'askedAt'>;

/** Reads the index for one search, in a transaction that shows it as it is at one moment. */
export interface TermIndex {
  readonly segments: readonly TimedSegment[];
  readonly loose: readonly LooseRun[];
  find(lookup: Lookup): Promise<Found>;
}

export function createTermIndex(
  readBucket: BucketReader,
  segments: readonly TimedSegment[],
  loose: readonly LooseRun[],
): TermIndex {
  return {
    segments,
    loose,
    async find(lookup) {
      const { term, isPrefix } = asKept(lookup);
      const isWanted = isPrefix ? (one: string) => one.startsWith(term) : (one: string) => one === term;
      const found = new Map<number, DocumentSet>();
      for (const row of await readBucket(bucketOf(term))) {
        const set = found.get(row.segment) ?? emptySet();
        if (addMatching(row, isWanted, set)) found.set(row.segment, set);
      }
      const set = emptySet();
      let hasLoose = false;
      loose.forEach(({ terms }, place) => {
        if (!terms.includes(isPrefix ? `\n${term}` : `\n${term}\n`)) return;
        addTo(set, place);
        hasLoose = true;
      });
      if (hasLoose) found.set(looseSegment, set);
      return found;
    },
  };
}

/** The part of the index in which a lookup is looked up. */
export function bucketOfLookup(lookup: Lookup): string {
  return bucketOf(asKept(lookup).term);
}

/** Beginnings of two letters are terms of their own. */
function asKept({ term, isPrefix }: Lookup): Lookup {
  const isShort = isPrefix && term.length === 2 && !isUnspaced(term);
  return isShort ? { term: beginningSign + term, isPrefix: false } : { term, isPrefix };
}

/** What is in one of several. */
export function unionOf(all: readonly Found[]): Found {
  const union = new Map<number, DocumentSet>();
  for (const found of all) {
    for (const [segment, set] of found) {
      const before = union.get(segment);
      if (before) addAll(before, set);
      else union.set(segment, set.slice());
    }
  }
  return union;
}
