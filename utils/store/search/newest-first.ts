/** A document that the index says is meant. */
export interface Candidate {
  readonly askedAt: number;
  /** Its number, or for a run of no segment its id. */
  readonly at: number | string;
}

/** Candidates of one segment, made when they are needed. */
export interface CandidateSource {
  readonly count: number;
  /** When its newest one was asked at the latest. */
  readonly newest: number;
  list(): readonly Candidate[];
}

/**
 * Candidates of all sources, newest first. Segments mostly follow each other in time: what is not reached is not even
 * made, and only those that overlap are merged.
 */
export function* newestFirst(sources: readonly CandidateSource[]): Generator<Candidate, void> {
  const waiting = sources.toSorted((one, other) => one.newest - other.newest);
  // Both are ordered so that the newest is the last.
  let ready: Candidate[] = [];
  for (;;) {
    for (let next = waiting.at(-1); next && next.newest >= (ready.at(-1)?.askedAt ?? Number.NEGATIVE_INFINITY); ) {
      ready = [...ready, ...next.list()].sort((one, other) => one.askedAt - other.askedAt);
      waiting.pop();
      next = waiting.at(-1);
    }
    const newest = ready.pop();
    if (!newest) return;
    yield newest;
  }
}
