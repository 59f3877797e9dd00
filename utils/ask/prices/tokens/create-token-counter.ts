import { type Schedule, scheduleTimeout } from '../../time/schedule.ts';
import type { TokenCounterReply, TokenCounterRequest } from './token-messages.ts';

/** The way to a worker and back. */
export interface TokenPort {
  send(request: TokenCounterRequest): void;
  /** Ends the worker, whatever it is doing. */
  close(): void;
}

export interface TokenListener {
  onReply(reply: TokenCounterReply): void;
  /** The worker could not start, or has died. */
  onFailure(): void;
}

export interface TokenCounter {
  /** Has texts counted that are not counted yet. While others are being counted, only the newest wait. */
  count(texts: readonly string[]): void;
  /** What was counted so far. Texts that are not in it are too long to count, or not counted yet. */
  getSnapshot(): ReadonlyMap<string, number>;
  subscribe(listener: () => void): () => void;
}

export interface TokenCounterParts {
  /** Starts a worker. May throw. */
  readonly startWorker: (listener: TokenListener) => TokenPort;
  readonly schedule?: Schedule;
}

/** A worker that says nothing for longer is ended, in ms: the tables are there within one, and prose takes less. */
export const replyLimitMs = 10_000;
/** Longest text that is counted, in UTF-16 units: more than a question may have. */
export const longestCounted = 500_000;
/** A worker that nobody asked anything for so long is ended, in ms: its tables take 40 MB of memory. */
export const idleMs = 60_000;
/** After so many workers that died, no other is started. */
const mostFailures = 3;
/** Counts that are kept; beyond them the oldest go. */
const mostKept = 300;

/** Counts tokens away from the thread that draws. The worker starts with the first text. */
export function createTokenCounter({ startWorker, schedule = scheduleTimeout }: TokenCounterParts): TokenCounter {
  const listeners = new Set<() => void>();
  /** Asked for in vain: it took too long. */
  const uncounted = new Set<string>();
  let counted: ReadonlyMap<string, number> = new Map();
  let port: TokenPort | undefined;
  let failures = 0;
  let asked: readonly string[] | undefined;
  let waiting: readonly string[] = [];
  let cancelTimer: () => void = () => undefined;

  const isOpen = (text: string) => text.length <= longestCounted && !counted.has(text) && !uncounted.has(text);

  function next(): void {
    const texts = [...new Set(waiting)].filter(isOpen);
    waiting = [];
    cancelTimer();
    if (texts.length === 0 || failures >= mostFailures) {
      cancelTimer = schedule(end, idleMs);
      return;
    }
    asked = texts;
    cancelTimer = schedule(giveUp, replyLimitMs);
    try {
      port ??= startWorker(listenerOf());
      port.send({ texts });
    } catch {
      lose();
    }
  }

  /** Hears the worker that is started with it, and no longer than that one is in use. */
  function listenerOf(): TokenListener {
    const birth = failures;
    return {
      onReply({ counts }) {
        if (birth !== failures || !asked) return;
        const entries = asked.flatMap((text, index): [string, number][] => {
          const count = counts[index];
          return count === undefined ? [] : [[text, count]];
        });
        counted = new Map([...counted, ...entries].slice(-mostKept));
        asked = undefined;
        for (const listener of [...listeners]) listener();
        next();
      },
      onFailure: () => birth === failures && lose(),
    };
  }

  function giveUp(): void {
    for (const text of asked ?? []) uncounted.add(text);
    lose();
  }

  function lose(): void {
    failures += 1;
    asked = undefined;
    end();
    next();
  }

  function end(): void {
    port?.close();
    port = undefined;
  }

  return {
    count(texts) {
      waiting = texts;
      if (!asked && texts.some(isOpen)) next();
    },
    getSnapshot: () => counted,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
