import { asList, asRecord, asText } from '../json.ts';

/**
 * How long the service asks to wait, in ms: `retry-after-ms`, `retry-after` (seconds or an HTTP date), or Gemini's
 * `RetryInfo` in the body ("34.4s"). Undefined when it does not say.
 */
export function readRetryAfter(
  headers: Headers | undefined,
  errorBody: unknown,
  now: () => number,
): number | undefined {
  return (
    fromMilliseconds(headers?.get('retry-after-ms')) ??
    fromRetryAfter(headers?.get('retry-after'), now) ??
    fromRetryInfo(errorBody)
  );
}

function fromMilliseconds(value: string | null | undefined): number | undefined {
  if (!value?.trim()) return undefined;
  return wait(Number(value));
}

function fromRetryAfter(value: string | null | undefined, now: () => number): number | undefined {
  if (!value?.trim()) return undefined;
  const seconds = Number(value);
  if (!Number.isNaN(seconds)) return wait(seconds * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now());
}

function fromRetryInfo(errorBody: unknown): number | undefined {
  for (const detail of asList(asRecord(errorBody)?.details)) {
    const seconds = /^(\d+(?:\.\d+)?)s$/.exec(asText(asRecord(detail)?.retryDelay) ?? '')?.[1];
    if (seconds !== undefined) return wait(Number(seconds) * 1000);
  }
  return undefined;
}

function wait(milliseconds: number): number | undefined {
  return Number.isFinite(milliseconds) && milliseconds >= 0 ? Math.round(milliseconds) : undefined;
}
