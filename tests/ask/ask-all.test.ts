import { setImmediate as macrotask } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnswerEvent, type Asker, askAll } from '../../utils/ask/ask-all.ts';
import type { Provider, StreamPart } from '../../utils/ask/provider.ts';
import { createProvider } from '../../utils/ask/providers/index.ts';
import { question, summarise } from './collect.ts';
import { type ReplayServer, startReplayServer } from './replay-server.ts';
import { dialects, fixtureAnswer, streamFixture } from './stream-fixtures.ts';

let server: ReplayServer;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

const signal = new AbortController().signal;
const finish: StreamPart = { type: 'finish', reason: 'stop' };
const text = (words: string): StreamPart => ({ type: 'text-delta', text: words });

/** A provider that streams what `parts` yields. */
function providerOf(parts: (signal: AbortSignal) => AsyncIterable<StreamPart>): Provider {
  return { id: 'deepseek', stream: (_, stop) => parts(stop), listModels: async () => [] };
}

function asker(answerId: string, provider: Provider, stop = signal): Asker {
  return { answerId, provider, request: question, signal: stop };
}

async function all(events: AsyncIterable<AnswerEvent>): Promise<ReadonlyMap<string, StreamPart[]>> {
  const answers = new Map<string, StreamPart[]>();
  for await (const { answerId, part } of events) answers.set(answerId, [...(answers.get(answerId) ?? []), part]);
  return answers;
}

/** Yields what `push` is given, when it is given. */
function pushable() {
  const waiting: StreamPart[] = [];
  let wake = () => {};
  return {
    push(part: StreamPart) {
      waiting.push(part);
      wake();
    },
    async *parts() {
      for (;;) {
        const part = waiting.shift();
        if (part) yield part;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}

describe('askAll', () => {
  test('hands all requests to the network before anything else can run', async () => {
    let sent = 0;
    const neverAnswers: typeof fetch = (_, init) => {
      sent += 1;
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    };
    const stop = new AbortController();
    const events = askAll(
      dialects.map(({ id, modelId }) =>
        asker(
          id,
          createProvider(id, { apiKey: 'k', modelId, baseURL: server.origin }, { fetch: neverAnswers }),
          stop.signal,
        ),
      ),
    );
    const first = events.next();
    await macrotask();
    expect(sent).toBe(dialects.length);
    stop.abort();
    await first;
    await events.return();
  });

  test('merges the four adapters over the network, each whole', async () => {
    const origins = await Promise.all(dialects.map(async ({ id }) => ({ id, own: await startReplayServer() })));
    for (const { id, own } of origins) own.serve({ pieces: [streamFixture(id, 'answer')] });
    const answers = await all(
      askAll(
        dialects.map(({ id, modelId }, index) =>
          asker(id, createProvider(id, { apiKey: 'k', modelId, baseURL: origins[index]?.own.origin ?? '' })),
        ),
      ),
    );
    for (const { id } of dialects) expect(summarise(answers.get(id) ?? [])).toMatchObject(fixtureAnswer);
    await Promise.all(origins.map(({ own }) => own.close()));
  });

  test('gives parts in the order of their arrival, with its time', async () => {
    const one = pushable();
    const other = pushable();
    let clock = 0;
    const events = askAll([asker('one', providerOf(one.parts)), asker('other', providerOf(other.parts))], {
      now: () => (clock += 10),
    });
    const next = async () => {
      const { value } = await events.next();
      return value && `${value.answerId} ${JSON.stringify(value.part)} at ${value.at}`;
    };
    other.push(text('b'));
    expect(await next()).toBe(`other ${JSON.stringify(text('b'))} at 10`);
    one.push(text('a'));
    expect(await next()).toBe(`one ${JSON.stringify(text('a'))} at 20`);
    one.push(finish);
    expect(await next()).toBe(`one ${JSON.stringify(finish)} at 30`);
    other.push(finish);
    expect(await next()).toBe(`other ${JSON.stringify(finish)} at 40`);
    expect(await next()).toBeUndefined();
  });

  test.each([
    [
      'throws',
      'unknown',
      async function* (): AsyncGenerator<StreamPart> {
        yield text('half');
        throw new Error('with key sk-0123456789abcdef');
      },
    ],
    [
      'just ends',
      'cut-off',
      async function* (): AsyncGenerator<StreamPart> {
        yield text('half');
      },
    ],
    [
      'throws at once',
      'unknown',
      (): AsyncIterable<StreamPart> => {
        throw new Error('not even a stream');
      },
    ],
  ] as const)('a provider that %s becomes an error, alone', async (_, kind, parts) => {
    const answers = await all(
      askAll([
        asker('broken', providerOf(parts)),
        asker(
          'sound',
          providerOf(async function* () {
            yield text('whole');
            yield finish;
          }),
        ),
      ]),
    );
    expect(summarise(answers.get('broken') ?? []).error?.kind).toBe(kind);
    expect(JSON.stringify(answers.get('broken'))).not.toContain('0123456789');
    expect(answers.get('sound')).toEqual([text('whole'), finish]);
  });

  test('nothing follows an end', async () => {
    const chatty = providerOf(async function* () {
      yield finish;
      yield text('and another thing');
      yield finish;
    });
    expect((await all(askAll([asker('chatty', chatty)]))).get('chatty')).toEqual([finish]);
  });

  test('stopping one leaves the others alone', async () => {
    const stop = new AbortController();
    server.serve({ pieces: [streamFixture('deepseek', 'answer').subarray(0, 900)], end: 'never' });
    const slow = createProvider('deepseek', { apiKey: 'k', modelId: 'deepseek-flash', baseURL: server.origin });
    const sound = providerOf(async function* () {
      yield text('whole');
      yield finish;
    });
    const events = askAll([asker('slow', slow, stop.signal), asker('sound', sound)]);
    const parts: AnswerEvent[] = [];
    for await (const event of events) {
      parts.push(event);
      if (event.part.type === 'reasoning-delta') stop.abort();
    }
    const of = (answerId: string) => parts.filter((event) => event.answerId === answerId).map(({ part }) => part);
    expect(summarise(of('slow')).error?.kind).toBe('aborted');
    expect(of('sound')).toEqual([text('whole'), finish]);
  });

  test('leaving the loop closes every connection', async () => {
    server.serve({ pieces: [streamFixture('deepseek', 'answer').subarray(0, 900)], end: 'never' });
    const slow = createProvider('deepseek', { apiKey: 'k', modelId: 'deepseek-flash', baseURL: server.origin });
    for await (const { part } of askAll([asker('slow', slow), asker('slower', slow)])) {
      if (part.type === 'reasoning-delta') break;
    }
    await Promise.all(server.requests.map(({ closed }) => closed));
  });

  test('a slow consumer slows the providers down', async () => {
    let made = 0;
    const eager = providerOf(async function* () {
      for (;;) {
        made += 1;
        yield text('x');
      }
    });
    let taken = 0;
    for await (const _ of askAll([asker('eager', eager)])) {
      taken += 1;
      await macrotask();
      expect(made).toBeLessThanOrEqual(taken + 1);
      if (taken === 20) break;
    }
  });

  test('no askers, no events', async () => {
    expect(await all(askAll([]))).toEqual(new Map());
  });
});
