import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StreamPart } from '../../utils/ask/provider.ts';
import { createProvider } from '../../utils/ask/providers/index.ts';
import { maximumTries } from '../../utils/ask/retry/retry-policy.ts';
import { usualLimits } from '../../utils/ask/time/stream-limits.ts';
import type { ProviderId } from '../../utils/domain.ts';
import { question, summarise } from './collect.ts';
import { comment, endEvent, reasoningEvent, textEvent } from './events.ts';
import { createPushedService, type PushedService } from './pushed-service.ts';
import { dialects } from './stream-fixtures.ts';
import { createFakeTime, type FakeTime } from './time/fake-time.ts';

/** What may happen to a stream, one thing after the other. */
type Step =
  | { readonly does: 'text' | 'reasoning'; readonly text: string }
  | { readonly does: 'comment' | 'half' | 'garbage' | 'mark' | 'close' | 'stop' }
  | { readonly does: 'refuse'; readonly status: number }
  | { readonly does: 'wait' | 'jump'; readonly ms: number };

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constantFrom('text' as const, 'reasoning' as const), text: words }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 100_000 }) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('jump' as const), ms: fc.integer({ min: -1e9, max: 1e9 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('comment' as const, 'half' as const, 'mark' as const, 'close' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('garbage' as const, 'stop' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('refuse' as const),
      status: fc.constantFrom(400, 401, 402, 403, 408, 429, 500, 503),
    }),
  },
);

async function play(id: ProviderId, action: Step, service: PushedService, time: FakeTime, stop: AbortController) {
  switch (action.does) {
    case 'text':
      return service.push(textEvent(id, action.text));
    case 'reasoning':
      return service.push(reasoningEvent(id, action.text));
    case 'comment':
      return service.push(comment);
    case 'half':
      return service.push('da');
    case 'garbage':
      return service.push('\n\ndata: {"half of\n\n');
    case 'mark':
      return service.push(endEvent(id));
    case 'close':
      return service.end();
    case 'refuse':
      return service.refuse(action.status);
    case 'stop':
      return stop.abort();
    case 'wait':
      return time.advance(action.ms);
    case 'jump':
      return time.jump(action.ms);
  }
}

/** The text of the steps up to the first that may end or break the stream, or its framing. */
function certainText(steps: readonly Step[]): string {
  const end = steps.findIndex(({ does }) => does !== 'text' && does !== 'reasoning' && does !== 'comment');
  return steps
    .slice(0, end === -1 ? steps.length : end)
    .map((one) => (one.does === 'text' ? one.text : ''))
    .join('');
}

describe.each(dialects)('$id, whatever comes and whenever', ({ id }) => {
  test('ends once, in time, without a throw, with all that was delivered, after at most three requests', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.boolean(), async (steps, deaf) => {
        const time = createFakeTime();
        const service = createPushedService({ deaf });
        const stop = new AbortController();
        const settings = { apiKey: 'sk-fuzz', modelId: 'some-model', baseURL: 'https://service.example' };
        const options = { ...time, fetch: service.fetch, random: () => 0.5 };
        const parts: StreamPart[] = [];
        let isOver = false;
        const over = (async () => {
          for await (const part of createProvider(id, settings, options).stream(question, stop.signal))
            parts.push(part);
          isOver = true;
        })();
        await time.advance(0);
        for (const action of steps) {
          await play(id, action, service, time, stop);
          // What a stop overtakes on its way is not missed by anybody.
          await time.advance(0);
        }

        // Nothing comes any more: however it stood, no limit is longer than the waits of all tries together.
        for (let minutes = 0; !isOver && minutes < 40; minutes += 1) await time.advance(60_000);
        expect(isOver).toBe(true);
        await over;
        const answer = summarise(parts);
        expect(answer.text.startsWith(certainText(steps))).toBe(true);
        expect(service.requests).toBeLessThanOrEqual(maximumTries);
        const waits = parts.filter(({ type }) => type === 'retry-wait');
        // A stop in the last wait leaves it at that.
        expect([waits.length, waits.length + 1]).toContain(service.requests);
        const lastWait = parts.findLastIndex(({ type }) => type === 'retry-wait');
        const firstDelta = parts.findIndex(({ type }) => type.endsWith('-delta'));
        if (firstDelta !== -1) expect(firstDelta).toBeGreaterThan(lastWait);
        expect(time.waiting).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  test('a stream that comes in time is whole, however it is cut and delayed', async () => {
    const event = fc.record({ text: words, ms: fc.nat(50_000), comments: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 12 }), async (events) => {
        const time = createFakeTime();
        const service = createPushedService();
        const settings = { apiKey: 'sk-fuzz', modelId: 'some-model', baseURL: 'https://service.example' };
        const provider = createProvider(id, settings, { ...time, fetch: service.fetch });
        const parts: StreamPart[] = [];
        const over = (async () => {
          for await (const part of provider.stream(question, new AbortController().signal)) parts.push(part);
        })();
        await time.advance(0);
        for (const { text, ms, comments } of events) {
          // Long enough to be progress.
          service.push(textEvent(id, text.padEnd(usualLimits.progressCharacters, '.')) + comment.repeat(comments));
          await time.advance(ms);
        }
        service.push(endEvent(id));
        service.end();
        await time.advance(0);
        await over;
        const whole = events.map(({ text }) => text.padEnd(usualLimits.progressCharacters, '.')).join('');
        expect(summarise(parts)).toMatchObject({ text: whole, finish: { reason: 'stop' } });
      }),
      { numRuns: 60 },
    );
  });
});
