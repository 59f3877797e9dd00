import { askError } from '../errors/ask-error.ts';
import type { ServiceNames } from '../errors/service-names.ts';
import type { Hurry, StreamPart } from '../provider.ts';
import { errorPart } from '../stream/end-part.ts';
import { pause, type Schedule } from '../time/schedule.ts';
import { maximumTries, retryWaitMs } from './retry-policy.ts';

export interface RetryOptions {
  readonly service: ServiceNames;
  readonly signal: AbortSignal;
  readonly hurry?: Hurry | undefined;
  readonly schedule: Schedule;
  /** 0 to 1. */
  readonly random: () => number;
}

/**
 * The parts of `ask`, asked again as `retryWaitMs` allows. As soon as a word came, or tokens were counted, there is
 * no second try: the user would pay twice, and text that was shown would be replaced.
 */
export async function* retryStream(
  ask: () => AsyncIterable<StreamPart>,
  { service, signal, hurry, schedule, random }: RetryOptions,
): AsyncGenerator<StreamPart, void> {
  for (let tries = 1; ; tries += 1) {
    let begun = false;
    let wait: Extract<StreamPart, { type: 'retry-wait' }> | undefined;
    for await (const part of ask()) {
      begun ||= costs.has(part.type);
      if (part.type === 'error' && !begun) {
        const waitMs = retryWaitMs({ error: part.error, tries, local: service.local, random: random() });
        if (waitMs !== undefined) {
          wait = { type: 'retry-wait', waitMs, attempt: tries + 1, of: maximumTries, error: part.error };
          continue;
        }
      }
      yield part;
    }
    if (!wait) return;
    // Read first: as soon as the wait is told of, it may be cut short.
    const end = hurry ? AbortSignal.any([signal, hurry.signal]) : signal;
    yield wait;
    await pause(wait.waitMs, end, schedule);
    if (signal.aborted) {
      yield errorPart(askError('aborted', service));
      return;
    }
  }
}

/** Parts that show that the model has begun. */
const costs: ReadonlySet<StreamPart['type']> = new Set(['text-delta', 'reasoning-delta', 'citation', 'usage']);
