import { database, type TriptychDatabase } from '../db.ts';
import { type RunSummary, summaryOfRow } from '../history.ts';
import { createBucketReader } from './bucket-reader.ts';
import { addTo, segmentSize } from './document-set.ts';
import { type Excerpt, excerptOf, isFoundIn } from './excerpt-of.ts';
import type { RunFilters } from './facets.ts';
import { bucketsOf, type Candidates, findDocuments } from './find-documents.ts';
import { type Hit, markHits } from './mark-hits.ts';
import type { Candidate } from './newest-first.ts';
import { needsText, parseQuery, type QueryPart } from './parse-query.ts';
import { readTimes } from './read-times.ts';
import { type RunSource, readSources, termsOf } from './run-source.ts';
import { createTermIndex, looseRun } from './term-index.ts';

export type { Excerpt } from './excerpt-of.ts';
export type { RunFilters } from './facets.ts';
export type { Hit } from './mark-hits.ts';

export interface RunQuery {
  /** What was typed; see `parseQuery`. Empty: the filters alone. */
  readonly text: string;
  readonly filters: RunFilters;
}

/** A run that was searched for, and where it holds what was typed. */
export interface FoundRun extends RunSummary {
  /** In the question. */
  readonly hits: readonly Hit[];
  readonly excerpt?: Excerpt;
}

/** Some of the runs that were found, newest first. */
export interface FoundPage {
  readonly runs: readonly FoundRun[];
  /** How many there are in all; with a phrase, at most so many, until all were looked at. */
  readonly count: number;
  readonly isCounted: boolean;
  /** Words that are nowhere, and what was looked for in their place. */
  readonly corrected: ReadonlyMap<string, readonly string[]>;
  /** Runs that are not in the index yet and could not be looked through: the history is being put in order. */
  readonly unindexed: number;
}

export interface SearchOptions {
  readonly signal?: AbortSignal;
  readonly db?: TriptychDatabase;
  /** Runs of the first page, and of each after it. */
  readonly pageSizes?: readonly [number, number];
}

/** Enough for a panel of usual height; more come at once where it is taller, and when one scrolls. */
const usualPageSizes = [12, 50] as const;

/** Runs that changed since the last indexing and are looked through one by one, in about a ms each. */
const mostPending = 20;

/**
 * The runs that hold what was typed and pass the filters, in pages, newest first. Nothing is read ahead: the next page is
 * looked for when it is asked for. Ends early when `signal` is aborted. At least one page comes, empty if need be.
 */
export async function* searchRuns(
  { text, filters }: RunQuery,
  { signal, db = database(), pageSizes = usualPageSizes }: SearchOptions = {},
): AsyncGenerator<FoundPage, void> {
  const parts = parseQuery(text);
  const { newestFirst, corrected, unindexed, ...found } = await readIndex(db, parts, filters);
  const toVerify = parts.filter(needsText);
  let { count } = found;
  let [size, later]: readonly [number, number] = pageSizes;
  let runs: FoundRun[] = [];
  for (let left = count; left > 0 && !signal?.aborted; left -= size, size = later) {
    const batch = take(newestFirst, size);
    for (const source of await readCandidates(db, batch, parts.length > 0)) {
      if (source && isMeant(source, toVerify)) runs.push(show(source, parts, corrected));
      else count -= 1;
    }
    // The last page comes below, and tells that it is.
    if (signal?.aborted || runs.length === 0 || left <= size) continue;
    yield { runs, count, isCounted: toVerify.length === 0, corrected, unindexed };
    runs = [];
  }
  if (!signal?.aborted) yield { runs, count, isCounted: true, corrected, unindexed };
}

function take(candidates: Generator<Candidate, void>, size: number): readonly Candidate[] {
  const taken: Candidate[] = [];
  while (taken.length < size) {
    const { value } = candidates.next();
    if (!value) break;
    taken.push(value);
  }
  return taken;
}

/** All that the index says, read at one moment. */
async function readIndex(
  db: TriptychDatabase,
  parts: readonly QueryPart[],
  filters: RunFilters,
): Promise<Candidates & { readonly unindexed: number }> {
  const ofRuns = [db.runs, db.texts, db.pending, db.staged];
  const ofIndex = [db.documents, db.segments, db.times, db.postings, db.vocabulary];
  return db.transaction('r', [...ofRuns, ...ofIndex], async () => {
    const readBucket = createBucketReader(db);
    // All on its way at once: the longest of them is what a search waits for, not their sum.
    for (const bucket of bucketsOf(parts, filters)) void readBucket(bucket);
    const [segments, staged, pending, waiting] = await Promise.all([
      db.segments.toArray(),
      db.staged.toArray(),
      db.pending.limit(mostPending).primaryKeys(),
      db.pending.count(),
    ]);
    const changed = new Set(pending);
    const loose = staged.filter(({ runId }) => !changed.has(runId)).map(looseRun);
    const [sources, outdated, current] = await Promise.all([
      readSources(db, pending),
      // What segments hold of a run that has changed is not true any more.
      db.documents.where('runId').anyOf(pending).primaryKeys(),
      readTimes(db, segments),
    ]);
    for (const source of sources) {
      if (!source) continue;
      loose.push(looseRun({ runId: source.row.id, askedAt: source.row.askedAt, terms: termsOf(source).join('\n') }));
    }
    for (const document of outdated) {
      const row = current.find(({ segment }) => segment === Math.floor(document / segmentSize));
      if (row) addTo(row.dead, document % segmentSize);
    }
    const candidates = await findDocuments(db, createTermIndex(readBucket, current, loose), parts, filters);
    return { ...candidates, unindexed: waiting - pending.length };
  });
}

async function readCandidates(
  db: TriptychDatabase,
  candidates: readonly Candidate[],
  withAnswers: boolean,
): Promise<readonly (RunSource | undefined)[]> {
  return db.transaction('r', db.documents, db.runs, db.texts, async () => {
    const numbers = candidates.flatMap(({ at }) => (typeof at === 'number' ? [at] : []));
    const rows = await db.documents.bulkGet(numbers);
    const ids = new Map(rows.flatMap((row) => (row ? [[row.document, row.runId] as const] : [])));
    return readSources(
      db,
      candidates.map(({ at }) => (typeof at === 'number' ? (ids.get(at) ?? '') : at)),
      withAnswers,
    );
  });
}

/** Whether phrases stand in the run as they were typed, and excluded ones do not. */
function isMeant({ texts }: RunSource, parts: readonly QueryPart[]): boolean {
  return parts.every((part) => texts.some(({ text }) => isFoundIn(text, part)) !== part.isExcluded);
}

function show(source: RunSource, parts: readonly QueryPart[], corrected: FoundPage['corrected']): FoundRun {
  const excerpt = excerptOf(source, parts, corrected);
  return {
    ...summaryOfRow(source.row),
    hits: markHits(source.row.question.text, parts, corrected),
    ...(excerpt && { excerpt }),
  };
}

/** Ids of all runs that are meant, without reading more of them than has to be looked at. */
export async function findIds(query: RunQuery, { db = database() }: SearchOptions = {}): Promise<readonly string[]> {
  const parts = parseQuery(query.text);
  const { newestFirst, count } = await readIndex(db, parts, query.filters);
  const toVerify = parts.filter(needsText);
  const ids: string[] = [];
  for (let done = 0; done < count; done += usualPageSizes[1]) {
    for (const source of await readCandidates(db, take(newestFirst, usualPageSizes[1]), toVerify.length > 0)) {
      if (source && isMeant(source, toVerify)) ids.push(source.row.id);
    }
  }
  return ids;
}
