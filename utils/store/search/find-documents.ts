import type { TriptychDatabase } from '../db.ts';
import { emptySet, fullSet, keepCommon, placesOf, removeAll, segmentSize } from './document-set.ts';
import { facetsOfFilters, type RunFilters } from './facets.ts';
import { type Candidate, type CandidateSource, newestFirst } from './newest-first.ts';
import { needsText, type QueryPart } from './parse-query.ts';
import { findSimilarTerms } from './similar-terms.ts';
import { bucketOfLookup, type Found, type Lookup, looseSegment, type TermIndex, unionOf } from './term-index.ts';
import { isUnspaced, pairsOf } from './terms.ts';

export interface Candidates {
  readonly count: number;
  readonly newestFirst: Generator<Candidate, void>;
  /** Words that are nowhere, and what was looked for in their place. */
  readonly corrected: ReadonlyMap<string, readonly string[]>;
}

/** All documents that hold the parts of a query and pass the filters, as far as terms can tell. */
export async function findDocuments(
  db: Pick<TriptychDatabase, 'vocabulary'>,
  index: TermIndex,
  parts: readonly QueryPart[],
  filters: RunFilters,
): Promise<Candidates> {
  const corrected = new Map<string, readonly string[]>();
  const wanted = await Promise.all(
    parts.filter(({ isExcluded }) => !isExcluded).flatMap((part) => findPart(db, index, part, corrected)),
  );
  const facets = await Promise.all(facetsOfFilters(filters).map((term) => index.find({ term, isPrefix: false })));
  // Of an excluded phrase the terms do not tell; its text is looked at later.
  const excluded = await Promise.all(
    parts
      .filter((part) => part.isExcluded && !needsText(part))
      .flatMap(lookupsOf)
      .map((lookup) => index.find(lookup)),
  );
  const sources = segmentsOf(index).map((segment) => sourceOf(segment, [...wanted, ...facets], excluded, filters));
  return {
    count: sources.reduce((sum, source) => sum + source.count, 0),
    newestFirst: newestFirst(sources),
    corrected,
  };
}

function findPart(
  db: Pick<TriptychDatabase, 'vocabulary'>,
  index: TermIndex,
  part: QueryPart,
  corrected: Map<string, readonly string[]>,
): Promise<Found>[] {
  const lookups = lookupsOf(part);
  return lookups.map(async (lookup) => {
    const found = await index.find(lookup);
    if (found.size > 0 || !part.isPrefix || lookups.length > 1) return found;
    const similar = await findSimilarTerms(db, lookup.term);
    if (similar.length === 0) return found;
    corrected.set(lookup.term, similar);
    return unionOf(await Promise.all(similar.map((term) => index.find({ term, isPrefix: false }))));
  });
}

/** The terms that a run with this part has at least. */
export function lookupsOf({ words, isPrefix }: QueryPart): readonly Lookup[] {
  return words.flatMap((word, index): Lookup[] => {
    const isLast = index === words.length - 1;
    if (!isUnspaced(word)) return [{ term: word, isPrefix: isLast && isPrefix && word.length > 1 }];
    const pairs = pairsOf(word);
    // The last letter alone begins a pair in the text, unless the text ends there.
    return pairs.length === 1
      ? [{ term: word, isPrefix: true }]
      : pairs.slice(0, -1).map((term) => ({ term, isPrefix: false }));
  });
}

/** The parts of the index that a query needs at least, to be asked for before anything else is known. */
export function bucketsOf(parts: readonly QueryPart[], filters: RunFilters): readonly string[] {
  const facets = facetsOfFilters(filters).map((term): Lookup => ({ term, isPrefix: false }));
  const words = parts.filter((part) => !part.isExcluded || !needsText(part)).flatMap(lookupsOf);
  return [...words, ...facets].map(bucketOfLookup);
}

interface Segment {
  readonly segment: number;
  readonly askedAt: ArrayLike<number>;
  readonly dead: ReturnType<typeof emptySet>;
  readonly nameOf: (place: number) => number | string;
}

function segmentsOf({ segments, loose }: TermIndex): readonly Segment[] {
  return [
    ...segments.map((row) => ({ ...row, nameOf: (place: number) => row.segment * segmentSize + place })),
    {
      segment: looseSegment,
      askedAt: loose.map(({ askedAt }) => askedAt),
      dead: emptySet(),
      nameOf: (place: number) => loose[place]?.runId ?? '',
    },
  ];
}

function sourceOf(
  { segment, askedAt, dead, nameOf }: Segment,
  wanted: readonly Found[],
  excluded: readonly Found[],
  { from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY }: RunFilters,
): CandidateSource {
  const set = wanted.some((found) => !found.has(segment)) ? emptySet() : fullSet(askedAt.length);
  for (const found of wanted) keepCommon(set, found.get(segment) ?? emptySet());
  for (const found of excluded) removeAll(set, found.get(segment) ?? emptySet());
  removeAll(set, dead);
  const places = placesOf(set).filter((place) => {
    const at = askedAt[place] ?? 0;
    return at >= from && at < until;
  });
  return {
    count: places.length,
    newest: places.reduce((newest, place) => Math.max(newest, askedAt[place] ?? 0), Number.NEGATIVE_INFINITY),
    list: () => places.map((place) => ({ askedAt: askedAt[place] ?? 0, at: nameOf(place) })),
  };
}
