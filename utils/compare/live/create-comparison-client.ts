import type { Comparison } from '../../domain.ts';
import type { ComparisonListener, ComparisonPort, ComparisonReply } from './comparison-messages.ts';
import { isComplete, isSameState, type LiveState } from './live-state.ts';
import { scheduleTimer } from './schedule-timer.ts';

/** What came of comparing one state. It is true of texts that begin with those of the state, and of no others. */
export interface ComparisonResult {
  readonly state: LiveState;
  /** Absent when there was too little to compare, or comparing failed. */
  readonly comparison?: Comparison;
  readonly hasFailed: boolean;
}

/** Compares what a page shows, away from the thread that draws it. */
export interface ComparisonClient {
  /** Starts the worker before there is anything to compare: its first comparison then does not wait for it. */
  warm(): void;
  /** Has a state compared. While another one is being compared, only the newest waits. */
  submit(state: LiveState): void;
  /** The last result. */
  getSnapshot(): ComparisonResult | undefined;
  subscribe(listener: () => void): () => void;
}

export interface ComparisonClientParts {
  /** Starts a worker. May throw. */
  readonly startWorker: (listener: ComparisonListener) => ComparisonPort;
  /** Compares in this thread, with little time, where no worker does. */
  readonly compareHere: (state: LiveState) => Promise<Comparison | undefined>;
  /** Calls back after a while, in ms. Returns what cancels it. */
  readonly schedule?: (callback: () => void, ms: number) => () => void;
  /** Clock in ms. */
  readonly now?: () => number;
}

/**
 * Between two comparisons of texts that grow, the worker rests this many times as long as the last one took: even of
 * very long answers, streaming takes a fifth of one core at most. What is complete is compared at once.
 */
const REST = 4;
/** Several times what a comparison may take by its own budget; a worker silent for longer will not answer, in ms. */
export const replyLimitMs = 10_000;
/** After so many workers that died, no other is started. */
const MOST_FAILURES = 3;

interface Job {
  readonly number: number;
  readonly state: LiveState;
  /** Whether the one before it got no reply. */
  readonly isSecond: boolean;
  readonly startedAt: number;
  readonly cancelLimit: () => void;
}

export function createComparisonClient({
  startWorker,
  compareHere,
  schedule = scheduleTimer,
  now = () => performance.now(),
}: ComparisonClientParts): ComparisonClient {
  const listeners = new Set<() => void>();
  let result: ComparisonResult | undefined;
  let port: ComparisonPort | undefined;
  let failures = 0;
  let count = 0;
  let waiting: LiveState | undefined;
  let job: Job | undefined;
  let restsUntil = Number.NEGATIVE_INFINITY;
  let cancelRest: (() => void) | undefined;

  const next = () => {
    if (job || !waiting) return;
    cancelRest?.();
    cancelRest = undefined;
    const rest = isComplete(waiting) ? 0 : restsUntil - now();
    if (rest > 0) {
      cancelRest = schedule(next, rest);
      return;
    }
    start(waiting);
  };

  const start = (state: LiveState, isSecond = false) => {
    waiting = undefined;
    count += 1;
    job = { number: count, state, isSecond, startedAt: now(), cancelLimit: schedule(giveUp, replyLimitMs) };
    if (failures >= MOST_FAILURES) return compareInstead(job);
    try {
      openPort().send({ number: count, state });
    } catch {
      lose();
      compareInstead(job);
    }
  };

  const openPort = (): ComparisonPort => {
    port ??= startWorker(listenerOf());
    return port;
  };

  /** Hears the worker that is started with it, and no longer than that one is in use. */
  const listenerOf = (): ComparisonListener => {
    const birth = failures;
    return {
      onReply: (reply) => {
        if (birth === failures) finish(reply);
      },
      onFailure: () => {
        if (birth !== failures) return;
        lose();
        if (job) compareInstead(job);
      },
    };
  };

  const lose = () => {
    failures += 1;
    port?.close();
    port = undefined;
  };

  /** A worker that was ended is silent too: another one gets the newest state, once. */
  const giveUp = () => {
    if (!job) return;
    const { number, state, isSecond } = job;
    lose();
    if (isSecond) return finish({ number, error: 'no reply' });
    start(waiting ?? state, true);
  };

  const compareInstead = ({ number, state }: Job) => {
    compareHere(state).then(
      (comparison) => finish(comparison ? { number, comparison } : { number }),
      (error: unknown) => finish({ number, error: String(error) }),
    );
  };

  const finish = ({ number, comparison, error }: ComparisonReply) => {
    if (job?.number !== number) return;
    const { state, startedAt, cancelLimit } = job;
    cancelLimit();
    job = undefined;
    restsUntil = now() + (now() - startedAt) * REST;
    result = { state, hasFailed: error !== undefined, ...(comparison && { comparison }) };
    for (const listener of [...listeners]) listener();
    next();
  };

  return {
    warm() {
      if (port || failures > 0) return;
      try {
        openPort();
      } catch {
        lose();
      }
    },
    submit(state) {
      const newest = waiting ?? job?.state ?? result?.state;
      if (newest && isSameState(newest, state)) return;
      waiting = state;
      next();
    },
    getSnapshot: () => result,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
