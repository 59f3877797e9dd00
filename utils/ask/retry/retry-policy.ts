import type { AskError, ErrorKind } from '../../domain.ts';

/** First try included. A third refusal in a row is no hiccup. */
export const maximumTries = 3;

/**
 * Longest wait, in ms, that is waited out by itself. A service that asks for more means a quota of hours or days; the
 * user is told how long, and decides.
 */
export const patienceMs = 2 * 60_000;

/** Wait before the second try when the service names none, in ms; doubled before each further one. */
const firstWaitMs = 1000;

/** Share of the wait that is left to chance, so that clients which failed together do not come back together. */
const jitter = 0.5;

/**
 * Faults that pass by themselves, and for which nothing was billed: the service turned the request away, or it never
 * got there. All others would fail again (key, credit, region, model, form) or cost again (a stream that had begun).
 */
const passing: ReadonlySet<ErrorKind> = new Set<ErrorKind>(['rate-limit', 'overloaded', 'server', 'network']);

/** Time limits of the service or its gateway. Our own have no status: the user has waited long enough then. */
const passingStatuses: ReadonlySet<number> = new Set([408, 504]);

/** Statuses that no kind makes better: key, credit, permission, model. */
const finalStatuses: ReadonlySet<number> = new Set([400, 401, 402, 403, 404]);

export interface FailedTry {
  readonly error: AskError;
  /** Tries so far, this one included: 1 and up. */
  readonly tries: number;
  /** A server of the user's own: when nobody answers there, it is not running. */
  readonly local: boolean;
  /** 0 to 1. */
  readonly random: number;
}

/** Ms to wait before the request may go out again, or undefined when it may not. Only asked before the first word. */
export function retryWaitMs({ error, tries, local, random }: FailedTry): number | undefined {
  if (tries >= maximumTries || !passes(error, local)) return undefined;
  const own = firstWaitMs * 2 ** (tries - 1);
  // What the service asks for is the least; our own wait lies around its value.
  const wait =
    error.retryAfterMs === undefined
      ? own * (1 - jitter / 2 + jitter * random)
      : error.retryAfterMs + firstWaitMs * jitter * random;
  return wait <= patienceMs ? Math.round(wait) : undefined;
}

function passes({ kind, status, limitPeriod }: AskError, local: boolean): boolean {
  if (limitPeriod === 'day') return false;
  if (status !== undefined && finalStatuses.has(status)) return false;
  if (kind === 'network') return !local;
  return passing.has(kind) || (kind === 'timeout' && status !== undefined && passingStatuses.has(status));
}
