import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FailedTry, maximumTries, patienceMs, retryWaitMs } from '../../../utils/ask/retry/retry-policy.ts';
import type { AskError, ErrorKind } from '../../../utils/domain.ts';

const failed = (error: Partial<AskError> & { kind: ErrorKind }, more: Partial<FailedTry> = {}): FailedTry => ({
  error: { message: 'It failed.', ...error },
  tries: 1,
  local: false,
  random: 0.5,
  ...more,
});

test.each<[Partial<AskError> & { kind: ErrorKind }]>([
  [{ kind: 'rate-limit', status: 429 }],
  [{ kind: 'overloaded', status: 503 }],
  [{ kind: 'overloaded', status: 529 }],
  // In a stream that had not said a word.
  [{ kind: 'overloaded' }],
  [{ kind: 'server', status: 500 }],
  [{ kind: 'server', status: 502 }],
  [{ kind: 'timeout', status: 504 }],
  [{ kind: 'timeout', status: 408 }],
  [{ kind: 'network' }],
])('%j passes by itself', (error) => {
  expect(retryWaitMs(failed(error))).toBe(1000);
});

test.each<[Partial<AskError> & { kind: ErrorKind }]>([
  [{ kind: 'auth', status: 401 }],
  [{ kind: 'billing', status: 402 }],
  // OpenAI's insufficient_quota.
  [{ kind: 'billing', status: 429, retryAfterMs: 100 }],
  [{ kind: 'permission', status: 403 }],
  [{ kind: 'region', status: 400 }],
  [{ kind: 'region', status: 403 }],
  [{ kind: 'model-not-found', status: 404 }],
  [{ kind: 'context-length', status: 400 }],
  [{ kind: 'bad-request', status: 400 }],
  [{ kind: 'bad-request', status: 422 }],
  [{ kind: 'rate-limit', status: 429, limitPeriod: 'day', retryAfterMs: 3000 }],
  [{ kind: 'server', status: 404 }],
  // Our own time limit: the user has waited for minutes.
  [{ kind: 'timeout' }],
  // It had begun, and may have been billed.
  [{ kind: 'cut-off', status: 200 }],
  [{ kind: 'malformed', status: 200 }],
  [{ kind: 'too-long' }],
  [{ kind: 'aborted' }],
  [{ kind: 'unknown' }],
])('%j does not', (error) => {
  expect(retryWaitMs(failed(error))).toBeUndefined();
});

test('nobody at home on the own machine is not asked again', () => {
  expect(retryWaitMs(failed({ kind: 'network' }, { local: true }))).toBeUndefined();
  expect(retryWaitMs(failed({ kind: 'overloaded', status: 503 }, { local: true }))).toBe(1000);
});

describe('the wait', () => {
  test('doubles with each try, a quarter up or down by chance, three tries in all', () => {
    const waits = [1, 2, 3].map((tries) =>
      [0, 0.5, 1].map((random) => retryWaitMs(failed({ kind: 'server', status: 500 }, { tries, random }))),
    );
    expect(waits).toEqual([
      [750, 1000, 1250],
      [1500, 2000, 2500],
      [undefined, undefined, undefined],
    ]);
    expect(maximumTries).toBe(3);
  });

  test('is what the service asks for, up to our patience', () => {
    const wait = (retryAfterMs: number, random = 0) =>
      retryWaitMs(failed({ kind: 'rate-limit', status: 429, retryAfterMs }, { random }));
    expect(wait(34_400)).toBe(34_400);
    expect(wait(90_000, 1)).toBe(90_500);
    expect(wait(0)).toBe(0);
    expect(wait(patienceMs)).toBe(patienceMs);
    expect(wait(patienceMs + 1)).toBeUndefined();
    expect(wait(86_400_000)).toBeUndefined();
  });

  test('is never shorter than asked for, and never longer than our patience', () => {
    fc.assert(
      fc.property(
        fc.nat(300_000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(1, 2),
        (retryAfterMs, random, tries) => {
          const wait = retryWaitMs(failed({ kind: 'overloaded', retryAfterMs }, { random, tries }));
          if (wait === undefined) expect(retryAfterMs).toBeGreaterThan(patienceMs - 500);
          else {
            expect(wait).toBeGreaterThanOrEqual(retryAfterMs);
            expect(wait).toBeLessThanOrEqual(patienceMs);
          }
        },
      ),
    );
  });
});
