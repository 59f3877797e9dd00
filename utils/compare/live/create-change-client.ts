import type { ChangeOverTime } from '../../domain.ts';
import type { ChangeListener, ChangePort, DatedPair } from './change-messages.ts';
import { scheduleTimer } from './schedule-timer.ts';

/** Holds answers against earlier ones, away from the thread that draws. */
export interface ChangeClient {
  /** Rejects where not even this thread can compare them. The same pair is compared once. */
  compare(pair: DatedPair): Promise<ChangeOverTime>;
}

export interface ChangeClientParts {
  /** Starts a worker. May throw. */
  readonly startWorker: (listener: ChangeListener) => ChangePort;
  /** Compares in this thread, with little time, where no worker does. */
  readonly compareHere: (pair: DatedPair) => Promise<ChangeOverTime>;
  /** Calls back after a while, in ms. Returns what cancels it. */
  readonly schedule?: (callback: () => void, ms: number) => () => void;
}

/** Several times what a comparison may take by its own budget; a worker silent for longer will not answer, in ms. */
export const changeLimitMs = 10_000;
/** Unused for so long, in ms, the worker ends: changes are looked at now and then, and it holds some megabytes. */
export const changeIdleMs = 20_000;
/** Pairs remembered: the timelines of a few questions. */
const mostKnown = 60;

export function createChangeClient({
  startWorker,
  compareHere,
  schedule = scheduleTimer,
}: ChangeClientParts): ChangeClient {
  const known = new Map<string, Promise<ChangeOverTime>>();
  let last: Promise<unknown> = Promise.resolve();
  let port: ChangePort | undefined;
  let isBroken = false;
  let count = 0;
  let cancelIdle = () => {};
  /** What is being compared now; the others wait for their turn. */
  let settle: { readonly number: number; readonly with: (change: ChangeOverTime | undefined) => void } | undefined;

  const endWorker = () => {
    port?.close();
    port = undefined;
  };

  /** Undefined where the worker could not. */
  const compareAway = (pair: DatedPair) =>
    new Promise<ChangeOverTime | undefined>((resolve) => {
      count += 1;
      const cancelLimit = schedule(() => settle?.with(undefined), changeLimitMs);
      settle = {
        number: count,
        with(change) {
          settle = undefined;
          cancelLimit();
          resolve(change);
        },
      };
      try {
        port ??= startWorker({
          onReply: ({ number, change }) => settle?.number === number && settle.with(change),
          onFailure: () => settle?.with(undefined),
        });
        port.send({ number: count, pair });
      } catch {
        settle?.with(undefined);
      }
    });

  async function compareNext(pair: DatedPair): Promise<ChangeOverTime> {
    cancelIdle();
    const change = isBroken ? undefined : await compareAway(pair);
    cancelIdle = schedule(endWorker, changeIdleMs);
    if (change) return change;
    isBroken = true;
    endWorker();
    return compareHere(pair);
  }

  return {
    compare(pair) {
      const { key } = pair;
      const before = known.get(key);
      if (before) return before;
      const result = last.then(() => compareNext(pair));
      last = result.catch(() => known.delete(key));
      known.set(key, result);
      for (const oldest of known.keys()) if (known.size > mostKnown) known.delete(oldest);
      return result;
    },
  };
}
