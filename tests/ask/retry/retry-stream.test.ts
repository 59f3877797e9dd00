import { expect, test } from 'vitest';
import { serviceNames } from '../../../utils/ask/errors/service-names.ts';
import type { StreamPart } from '../../../utils/ask/provider.ts';
import { catalog } from '../../../utils/ask/providers/catalog.ts';
import { createHurry } from '../../../utils/ask/retry/hurry.ts';
import { retryStream } from '../../../utils/ask/retry/retry-stream.ts';
import type { AskError } from '../../../utils/domain.ts';
import { createFakeTime } from '../time/fake-time.ts';

const service = serviceNames(catalog.deepseek, catalog.deepseek.baseURL);
const busy: AskError = { kind: 'overloaded', message: 'Busy.', status: 503 };
const error = (value: AskError = busy): StreamPart => ({ type: 'error', error: value });
const text: StreamPart = { type: 'text-delta', text: 'Canberra' };
const finish: StreamPart = { type: 'finish', reason: 'stop' };
const metadata: StreamPart = { type: 'metadata', requestId: 'req-1' };

/** Asks a service that gives one list of parts with each try. */
function ask(...tries: readonly (readonly StreamPart[])[]) {
  const time = createFakeTime();
  const stop = new AbortController();
  const hurry = createHurry();
  let asked = 0;
  async function* next(): AsyncGenerator<StreamPart> {
    yield* tries[asked++] ?? [];
  }
  const stream = retryStream(next, {
    service,
    signal: stop.signal,
    hurry,
    schedule: time.schedule,
    random: () => 0.5,
  });
  const parts: StreamPart[] = [];
  const over = (async () => {
    for await (const part of stream) parts.push(part);
  })();
  return {
    time,
    stop,
    hurry,
    parts,
    over,
    get asked() {
      return asked;
    },
  };
}

const wait = (attempt: number, waitMs: number): StreamPart => ({
  type: 'retry-wait',
  waitMs,
  attempt,
  of: 3,
  error: busy,
});

test('tells of the wait, waits, and asks again', async () => {
  const run = ask([metadata, error()], [error()], [text, finish]);
  await run.time.advance(0);
  expect(run.parts).toEqual([metadata, wait(2, 1000)]);
  await run.time.advance(999);
  expect(run.asked).toBe(1);
  await run.time.advance(1);
  expect(run.parts).toEqual([metadata, wait(2, 1000), wait(3, 2000)]);
  await run.time.advance(2000);
  await run.over;
  expect(run.parts).toEqual([metadata, wait(2, 1000), wait(3, 2000), text, finish]);
});

test('the third failure is the end', async () => {
  const run = ask([error()], [error()], [error()], [text, finish]);
  await run.time.advance(60_000);
  await run.over;
  expect(run.parts).toEqual([wait(2, 1000), wait(3, 2000), error()]);
  expect(run.asked).toBe(3);
});

test.each<[string, StreamPart]>([
  ['a word of the answer', text],
  ['a word of the reasoning', { type: 'reasoning-delta', text: 'Hm.' }],
  ['a count of tokens', { type: 'usage', usage: { outputTokens: 3 } }],
  ['a citation', { type: 'citation', url: 'https://example.org' }],
])('after %s there is no second try', async (_, part) => {
  const run = ask([part, error()], [text, finish]);
  await run.over;
  expect(run.parts).toEqual([part, error()]);
});

test('a finish is never tried again, blocked or not', async () => {
  const blocked: StreamPart = { type: 'finish', reason: 'blocked', raw: 'SAFETY' };
  const run = ask([blocked], [text, finish]);
  await run.over;
  expect(run.parts).toEqual([blocked]);
});

test('stopped while it waits, it ends at once', async () => {
  const run = ask([error()], [text, finish]);
  await run.time.advance(300);
  run.stop.abort();
  await run.over;
  expect(run.parts.at(-1)).toMatchObject({ type: 'error', error: { kind: 'aborted' } });
  expect(run.asked).toBe(1);
  expect(run.time.waiting).toEqual([]);
});

test('stopped before the wait began, it does not wait', async () => {
  const run = ask([error()], [text, finish]);
  run.stop.abort();
  await run.over;
  expect(run.parts.at(-1)).toMatchObject({ type: 'error', error: { kind: 'aborted' } });
  expect(run.asked).toBe(1);
});

test('a wait through a sleep of the computer is over when it wakes', async () => {
  const run = ask([error()], [text, finish]);
  await run.time.advance(500);
  run.time.jump(3_600_000);
  await run.time.advance(500);
  await run.over;
  expect(run.parts.at(-1)).toEqual(finish);
});

test('hurried, it asks again at once, and waits again before the try after that', async () => {
  const run = ask([error()], [error()], [text, finish]);
  await run.time.advance(10);
  run.hurry.press();
  await run.time.advance(0);
  expect(run.asked).toBe(2);
  expect(run.parts).toEqual([wait(2, 1000), wait(3, 2000)]);
  await run.time.advance(1999);
  expect(run.asked).toBe(2);
  await run.time.advance(1);
  await run.over;
  expect(run.parts.at(-1)).toEqual(finish);
  expect(run.time.waiting).toEqual([]);
});

test('a press when nothing waits shortens no later wait', async () => {
  const run = ask([error()], [text, finish]);
  run.hurry.press();
  await run.time.advance(999);
  expect(run.asked).toBe(1);
  await run.time.advance(1);
  await run.over;
  expect(run.asked).toBe(2);
});
