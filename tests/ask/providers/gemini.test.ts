import { afterAll, beforeAll, expect, test } from 'vitest';
import { lendFetch } from '../../../utils/ask/providers/gemini/lend-fetch.ts';
import { createProvider } from '../../../utils/ask/providers/index.ts';
import { collect } from '../collect.ts';
import { type ReplayServer, startReplayServer } from '../replay-server.ts';
import { fixtureAnswer, streamFixture } from '../stream-fixtures.ts';

let server: ReplayServer;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

const provider = (modelId = 'gemini-3.8-flash', options = {}) =>
  createProvider('gemini', { apiKey: 'AIza-test', modelId, baseURL: server.origin }, options);
const answer = () => new TextDecoder().decode(streamFixture('gemini', 'answer'));
const serve = (text: string) => server.serve({ pieces: [new TextEncoder().encode(text)] });

test('fetch is lent for the call alone, and given back when it throws', () => {
  const own = globalThis.fetch;
  const lent: typeof fetch = async () => new Response();
  expect(lendFetch(lent, () => globalThis.fetch)).toBe(lent);
  expect(globalThis.fetch).toBe(own);
  expect(() =>
    lendFetch(lent, () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(globalThis.fetch).toBe(own);
});

test('the package uses what it is lent, and the global stays as it was', async () => {
  const own = globalThis.fetch;
  let asked = 0;
  const ours: typeof fetch = (...request) => {
    asked += 1;
    expect(globalThis.fetch).toBe(own);
    return own(...request);
  };
  serve(answer());
  await collect(provider(undefined, { fetch: ours }));
  expect(asked).toBe(1);
});

/** What jams the package's own parser, or makes it drop events. */
test.each<[string, (text: string) => string]>([
  ['comments', (text) => text.replaceAll('data: ', ': keep-alive\n\ndata: ')],
  ['event and id lines', (text) => text.replaceAll('data: ', 'event: message\r\nid: 7\r\ndata: ')],
  ['data without a space', (text) => text.replaceAll('data: ', 'data:')],
  ['LF', (text) => text.replaceAll('\r\n', '\n')],
  ['CR', (text) => text.replaceAll('\r\n', '\r')],
  ['data over several lines', (text) => text.replaceAll(',"role"', ',\r\ndata: "role"')],
  ['no blank line at the end', (text) => text.trimEnd()],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['retry lines and blank lines', (text) => `retry: 3000\r\n\r\n\r\n${text}\r\n\r\n`],
])('%s', async (_, change) => {
  serve(change(answer()));
  expect(await collect(provider())).toMatchObject({ ...fixtureAnswer, finish: { reason: 'stop' } });
});

test('an answer that could be continued has reached its length, in the words of the service', async () => {
  serve(answer().replace('"STOP"', '"CONTINUATION"'));
  expect((await collect(provider())).finish).toEqual({ type: 'finish', reason: 'length', raw: 'CONTINUATION' });
});

test('a question that is blocked has a block reason and no candidates', async () => {
  server.serve({ pieces: [streamFixture('gemini', 'question-blocked')] });
  expect((await collect(provider())).finish).toEqual({ type: 'finish', reason: 'blocked', raw: 'PROHIBITED_CONTENT' });
});

test.each(['error-event', 'error-after-end'])('%s: an error in whatever framing ends the answer', async (name) => {
  server.serve({ pieces: [streamFixture('gemini', name)] });
  expect(await collect(provider())).toMatchObject({ text: fixtureAnswer.text, error: { kind: 'overloaded' } });
});

test('search results are cited once', async () => {
  server.serve({ pieces: [streamFixture('gemini', 'search')] });
  expect((await collect(provider())).citations).toEqual([{ url: 'https://example.org/canberra', title: 'Canberra' }]);
});

test('a model name cannot change the address', async () => {
  serve(answer());
  await collect(provider('evil?key=1#x'));
  expect(server.requests[0]?.path).toBe('/v1beta/models/evil%3Fkey%3D1%23x:streamGenerateContent?alt=sse');
});

test('a slow reader holds the stream back', async () => {
  const event = new TextEncoder().encode(
    `data: ${JSON.stringify({ candidates: [{ content: { parts: [{ text: 'x' }] } }] })}\n\n`,
  );
  let sent = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        sent += 1;
        controller.enqueue(event);
      },
    },
    { highWaterMark: 0 },
  );
  const stop = new AbortController();
  const parts = provider(undefined, { fetch: async () => new Response(body) })
    .stream({ messages: [{ role: 'user', text: 'x' }] }, stop.signal)
    [Symbol.asyncIterator]();
  await parts.next();
  // Several turns of the event loop, in which an eager reader would take thousands.
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(sent).toBeGreaterThan(0);
  expect(sent).toBeLessThan(80);
  stop.abort();
  await parts.return?.();
});
