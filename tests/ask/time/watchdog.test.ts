import { describe, expect, test } from 'vitest';
import type { Provider, StreamPart } from '../../../utils/ask/provider.ts';
import { createProvider } from '../../../utils/ask/providers/index.ts';
import type { ProviderId } from '../../../utils/domain.ts';
import { question, summarise } from '../collect.ts';
import { comment, endEvent, reasoningEvent, textEvent } from '../events.ts';
import { createPushedService } from '../pushed-service.ts';
import { dialects } from '../stream-fixtures.ts';
import { createFakeTime } from './fake-time.ts';

const second = 1000;
const minute = 60 * second;

/** A stream whose bytes and time the test holds in its hands. */
async function begin(id: ProviderId, { deaf = false, baseURL = 'https://service.example/v1' } = {}) {
  const time = createFakeTime();
  const service = createPushedService({ deaf });
  const stop = new AbortController();
  const settings = { apiKey: 'sk-watch', modelId: 'some-model', baseURL };
  const provider: Provider = createProvider(id, settings, { ...time, fetch: service.fetch });
  const parts: StreamPart[] = [];
  let isOver = false;
  const over = (async () => {
    for await (const part of provider.stream(question, stop.signal)) parts.push(part);
    isOver = true;
  })();
  // The request leaves.
  await time.advance(0);
  return {
    time,
    service,
    stop,
    /** Advances in steps of `every`, pushing `text` at each. */
    async keepPushing(text: string, every: number, total: number) {
      for (let passed = 0; passed < total; passed += every) {
        await time.advance(every);
        service.push(text);
      }
      await time.advance(0);
    },
    get isOver() {
      return isOver;
    },
    async result() {
      await time.advance(0);
      if (!isOver) throw new Error('The stream goes on.');
      await over;
      expect(time.waiting).toEqual([]);
      return summarise(parts);
    },
  };
}

describe.each(dialects.map(({ id }) => id))('%s', (id) => {
  const words = 'Some words to begin with.';
  const thinksSilently = id === 'openai' || id === 'gemini';

  test('no headers for two minutes are a timeout, and the connection is closed', async () => {
    const stream = await begin(id);
    await stream.time.advance(2 * minute - second);
    expect(stream.isOver).toBe(false);
    await stream.time.advance(2 * second);
    const { error, parts } = await stream.result();
    expect(error).toMatchObject({ kind: 'timeout', message: expect.stringMatching(/within 2 minutes\.$/) });
    expect(parts).toHaveLength(1);
    expect(stream.service.isGivenUp).toBe(true);
    // The user has waited long enter already: no second try by itself.
    expect(stream.service.requests).toBe(1);
  });

  test('a first byte after a minute and a half is in time', async () => {
    const stream = await begin(id);
    await stream.time.advance(1.5 * minute);
    stream.service.push(textEvent(id, words) + endEvent(id));
    stream.service.end();
    expect(await stream.result()).toMatchObject({ text: words, finish: { reason: 'stop' } });
  });

  test('comments hold a question in its line, for as long as it takes', async () => {
    const stream = await begin(id);
    await stream.keepPushing(comment, 15 * second, 20 * minute);
    stream.service.push(textEvent(id, words) + endEvent(id));
    stream.service.end();
    expect(await stream.result()).toMatchObject({ text: words, finish: { reason: 'stop' } });
  });

  test('comments that stop are silence', async () => {
    const stream = await begin(id);
    await stream.keepPushing(comment, 15 * second, minute);
    await stream.time.advance((thinksSilently ? 5 : 2) * minute - second);
    expect(stream.isOver).toBe(false);
    await stream.time.advance(2 * second);
    expect((await stream.result()).error).toMatchObject({
      kind: 'timeout',
      message: expect.stringContaining('before its first word'),
    });
  });

  test.each([
    ['silence', ''],
    ['comments alone', comment],
    ['a comment in single bytes', ':'],
  ])('%s for a minute in the middle of the text ends it, with the text kept', async (_, pushed) => {
    const stream = await begin(id);
    stream.service.push(textEvent(id, words));
    await stream.keepPushing(pushed, 5 * second, minute - 5 * second);
    expect(stream.isOver).toBe(false);
    await stream.keepPushing(pushed, 5 * second, 10 * second);
    const { text, error } = await stream.result();
    expect(text).toBe(words);
    expect(error).toMatchObject({
      kind: 'timeout',
      message: expect.stringMatching(/fell silent for 1 minute in the middle of its answer\.$/),
      hint: expect.stringContaining('kept'),
    });
    expect(stream.service.isGivenUp).toBe(true);
  });

  test('one byte in 29 s is cut', async () => {
    const stream = await begin(id);
    stream.service.push(textEvent(id, words));
    const bytes = textEvent(id, 'drip');
    for (let index = 0; index < 5 && !stream.isOver; index += 1) {
      await stream.time.advance(29 * second);
      stream.service.push(bytes.charAt(index));
    }
    expect(await stream.result()).toMatchObject({ text: words, error: { kind: 'timeout' } });
  });

  test('one byte in 29 s from the very beginning is cut as well', async () => {
    const stream = await begin(id);
    const bytes = textEvent(id, 'drip');
    for (let index = 0; index < 12 && !stream.isOver; index += 1) {
      stream.service.push(bytes.charAt(index));
      await stream.time.advance(29 * second);
    }
    expect((await stream.result()).error?.kind).toBe('timeout');
  });

  test('one character in 29 s is too slow to go on', async () => {
    const stream = await begin(id);
    await stream.keepPushing(textEvent(id, 'x'), 29 * second, 4 * 29 * second);
    expect(stream.isOver).toBe(false);
    await stream.keepPushing(textEvent(id, 'x'), 29 * second, 3 * 29 * second);
    const { text, error } = await stream.result();
    expect(text).toMatch(/^x{4,6}$/);
    expect(error).toMatchObject({ kind: 'timeout', message: expect.stringContaining('fewer than 10 characters') });
  });

  test('a token every five seconds is slow and goes on, until the deadline', async () => {
    const stream = await begin(id);
    await stream.keepPushing(textEvent(id, 'word '), 5 * second, 29 * minute);
    expect(stream.isOver).toBe(false);
    await stream.keepPushing(textEvent(id, 'word '), 5 * second, minute + 5 * second);
    const { text, error } = await stream.result();
    expect(text.length).toBeGreaterThan(1700);
    expect(error).toMatchObject({ kind: 'timeout', message: expect.stringContaining('longer than 30 minutes') });
  });

  test('events that say nothing are no progress', async () => {
    const stream = await begin(id);
    stream.service.push(textEvent(id, 'x'));
    await stream.keepPushing('data: {"type":"ping"}\n\n', 10 * second, 2 * minute + 10 * second);
    expect((await stream.result()).error?.message).toContain('fewer than 10 characters');
  });

  test('silence in the reasoning is a fault only where reasoning is streamed', async () => {
    const stream = await begin(id);
    stream.service.push(reasoningEvent(id, 'Let me think.'));
    await stream.time.advance((thinksSilently ? 5 * minute : minute) - second);
    expect(stream.isOver).toBe(false);
    await stream.time.advance(2 * second);
    expect(await stream.result()).toMatchObject({
      reasoning: 'Let me think.',
      error: { kind: 'timeout', message: expect.stringContaining('its reasoning') },
    });
  });

  test.each(['', comment])(
    'an answer whose connection stays open ends soon after its end mark (%j)',
    async (pushed) => {
      const stream = await begin(id);
      stream.service.push(textEvent(id, words) + endEvent(id));
      await stream.keepPushing(pushed, second, 4 * second);
      expect(stream.isOver).toBe(false);
      await stream.keepPushing(pushed, second, 4 * second);
      expect(await stream.result()).toMatchObject({ text: words, finish: { reason: 'stop' }, error: undefined });
      expect(stream.service.isGivenUp).toBe(true);
    },
  );

  test('an end mark that text follows proves nothing', async () => {
    const stream = await begin(id);
    await stream.keepPushing(textEvent(id, words) + endEvent(id), 3 * second, 6 * second);
    await stream.time.advance(20 * second);
    expect(stream.isOver).toBe(false);
    stream.service.push(textEvent(id, words) + endEvent(id));
    stream.service.end();
    expect(await stream.result()).toMatchObject({ text: words.repeat(3), finish: { reason: 'stop' } });
  });

  test.each([
    ['a sleep of eight hours', 8 * 60 * minute],
    ['a sleep of ten minutes', 10 * minute],
    ['a clock set back by a day', -24 * 60 * minute],
    ['a clock set forth by a year', 365 * 24 * 60 * minute],
  ])('%s is no timeout: the wait starts anew', async (_, jump) => {
    const stream = await begin(id);
    stream.service.push(textEvent(id, words));
    await stream.time.advance(50 * second);
    stream.time.jump(jump);
    await stream.time.advance(59 * second);
    expect(stream.isOver).toBe(false);
    stream.service.push(textEvent(id, words));
    await stream.time.advance(55 * second);
    stream.time.jump(jump);
    await stream.time.advance(58 * second);
    expect(stream.isOver).toBe(false);
    await stream.time.advance(4 * second);
    expect(await stream.result()).toMatchObject({ text: words + words, error: { kind: 'timeout' } });
  });

  test('a jump before the first byte starts that wait anew as well', async () => {
    const stream = await begin(id);
    await stream.time.advance(1.9 * minute);
    stream.time.jump(60 * minute);
    await stream.time.advance(1.9 * minute);
    expect(stream.isOver).toBe(false);
    stream.service.push(textEvent(id, words) + endEvent(id));
    stream.service.end();
    expect((await stream.result()).text).toBe(words);
  });

  test('a connection that does not hear that it is given up is left behind', async () => {
    const stream = await begin(id, { deaf: true });
    await stream.time.advance(2 * minute + second);
    expect((await stream.result()).error?.kind).toBe('timeout');
  });

  test('nor does a stop wait for it', async () => {
    const stream = await begin(id, { deaf: true });
    stream.service.push(textEvent(id, words));
    await stream.time.advance(second);
    stream.stop.abort();
    expect(await stream.result()).toMatchObject({ text: words, error: { kind: 'aborted' } });
  });

  test('an error page that never ends is still that error', async () => {
    const stream = await begin(id);
    await stream.time.advance(0);
    stream.service.answer({ status: 401 });
    stream.service.push('{"error": {"message": "Incorrect API key');
    await stream.time.advance((thinksSilently ? 5 : 2) * minute + second);
    expect((await stream.result()).error).toMatchObject({ kind: 'auth', status: 401 });
  });

  test('time in which nobody reads is not held against the service', async () => {
    const time = createFakeTime();
    const service = createPushedService();
    const settings = { apiKey: 'k', modelId: 'some-model', baseURL: 'https://service.example' };
    const provider = createProvider(id, settings, { ...time, fetch: service.fetch });
    const stream = provider.stream(question, new AbortController().signal)[Symbol.asyncIterator]();
    const first = stream.next();
    await time.advance(0);
    service.push(textEvent(id, 'one '));
    expect((await first).value).toMatchObject({ text: 'one ' });
    await time.advance(10 * minute);
    service.push(textEvent(id, 'two'));
    expect((await stream.next()).value).toMatchObject({ text: 'two' });
    const end = stream.next();
    await time.advance(0);
    service.push(endEvent(id));
    service.end();
    expect((await end).value).toMatchObject({ type: 'finish' });
    await stream.return?.();
  });
});

test('a server of the own may load its model, and answer others first', async () => {
  const stream = await begin('openai-compatible', { baseURL: 'http://localhost:11434/v1' });
  await stream.time.advance(14 * minute);
  stream.service.push(textEvent('openai-compatible', 'Here.') + endEvent('openai-compatible'));
  stream.service.end();
  expect((await stream.result()).text).toBe('Here.');
});

test('a list of models that is late is a timeout, not a stop', async () => {
  const service = createPushedService();
  const settings = { apiKey: 'k', modelId: 'm', baseURL: 'https://service.example' };
  const provider = createProvider('openai', settings, { fetch: service.fetch });
  await expect(provider.listModels(AbortSignal.timeout(5))).rejects.toMatchObject({ kind: 'timeout' });
});
