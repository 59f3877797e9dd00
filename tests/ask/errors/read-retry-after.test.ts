import { expect, test } from 'vitest';
import { readRetryAfter } from '../../../utils/ask/errors/read-retry-after.ts';

const now = () => Date.parse('2026-11-20T12:00:00Z');
const retryInfo = (retryDelay: string) => ({
  details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay }],
});

test.each<[Record<string, string>, unknown, number | undefined]>([
  [{ 'retry-after-ms': '1500', 'retry-after': '9' }, undefined, 1500],
  [{ 'retry-after': '20' }, undefined, 20_000],
  [{ 'retry-after': '0' }, undefined, 0],
  [{ 'retry-after': 'Fri, 20 Nov 2026 12:01:30 GMT' }, undefined, 90_000],
  [{ 'retry-after': 'Fri, 20 Nov 2026 11:00:00 GMT' }, undefined, 0],
  [{ 'retry-after': 'soon' }, undefined, undefined],
  [{ 'retry-after': '-5' }, undefined, undefined],
  [{}, retryInfo('34.4s'), 34_400],
  [{ 'retry-after': '2' }, retryInfo('34.4s'), 2000],
  [{}, retryInfo('a while'), undefined],
  [{}, 'not an object', undefined],
])('%j and %j: %s', (headers, body, expected) => {
  expect(readRetryAfter(new Headers(headers), body, now)).toBe(expected);
});
