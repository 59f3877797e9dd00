import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StreamPart } from '../../utils/ask/provider.ts';
import { createProvider } from '../../utils/ask/providers/index.ts';
import { maximumAnswerBytes } from '../../utils/ask/stream/cap-answer.ts';
import { maximumLineBytes } from '../../utils/ask/wire/tap-body.ts';
import { collect, question, summarise } from './collect.ts';
import { impatient } from './impatient.ts';
import { longAnswer } from './long-answer.ts';
import { fetchInPieces, randomPieces } from './pieces.ts';
import { type ReplayServer, type Reply, startReplayServer } from './replay-server.ts';
import { dialects, fixtureAnswer, streamFixture } from './stream-fixtures.ts';

const key = 'sk-contract-0123456789abcdef';

let server: ReplayServer;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

const bytes = (text: string) => [new TextEncoder().encode(text)];
const singleBytes = fetchInPieces((piece) => Array.from(piece, (_, index) => piece.subarray(index, index + 1)));
const ways: readonly (readonly [string, typeof fetch | undefined])[] = [
  ['whole', undefined],
  ['byte by byte', singleBytes],
  ...[1, 2, 3].map(
    (seed) => [`in random pieces, seed ${seed}`, fetchInPieces((all) => randomPieces(all, seed))] as const,
  ),
];

describe.each(dialects)('$id', (dialect) => {
  const { id, modelId } = dialect;
  const provider = (fetchWith?: typeof fetch, apiKey = key) =>
    createProvider(
      id,
      { apiKey, modelId, baseURL: server.origin },
      { ...impatient, ...(fetchWith ? { fetch: fetchWith } : {}) },
    );
  const fixture = (name: string): Reply => ({ pieces: [streamFixture(id, name)] });
  /** The answer's stream up to a share of its bytes: without its end mark. */
  const begun = (end: Reply['end'], share = 0.6): Reply => {
    const all = streamFixture(id, 'answer');
    return { pieces: [all.subarray(0, Math.floor(all.length * share))], ...(end ? { end } : {}) };
  };

  describe.each(ways)('fed %s', (_, inPieces) => {
    test('gives reasoning, text, usage, the returned model and its end', async () => {
      server.serve({ ...fixture('answer'), headers: { 'x-request-id': 'req-1' } });
      const answer = await collect(provider(inPieces));
      expect(answer).toMatchObject({ ...fixtureAnswer, modelId: dialect.returnedModelId, requestId: 'req-1' });
      expect(answer.finish).toEqual({ type: 'finish', reason: 'stop', raw: dialect.stopWord });
      expect(answer.parts.at(-2)?.type).toBe('usage');
      const kinds = answer.parts.map(({ type }) => type).filter((type) => type.endsWith('-delta'));
      expect(kinds.indexOf('text-delta')).toBeGreaterThan(kinds.lastIndexOf('reasoning-delta'));
    });

    test.each([
      ['length', 'length', dialect.lengthWord, fixtureAnswer.text],
      ['blocked', 'blocked', dialect.blockWord, '**Canberra** is the capital of Australia.\n\n'],
    ])('ends as %s, with the word of the service', async (name, reason, raw, text) => {
      server.serve(fixture(name));
      expect(await collect(provider(inPieces))).toMatchObject({ finish: { reason, raw }, text, error: undefined });
    });

    test('an error inside the stream ends it and keeps the text', async () => {
      server.serve(fixture('error-in-stream'));
      const answer = await collect(provider(inPieces));
      expect(answer.error?.kind).toBe(dialect.streamError.kind);
      expect(answer.error?.detail).toContain(dialect.streamError.words);
      expect(answer.text).toBe(fixtureAnswer.text);
    });

    test.each(['properly', 'reset'] as const)('without its end mark it is cut off, ended %s', async (end) => {
      server.serve(begun(end));
      const answer = await collect(provider(inPieces));
      expect(answer.error?.kind).toBe('cut-off');
      expect(fixtureAnswer.text.startsWith(answer.text)).toBe(true);
      // A reset throws away what the system had not yet handed over; a proper end does not.
      if (end === 'properly') expect(answer.reasoning).toBe(fixtureAnswer.reasoning);
    });
  });

  test('sends one request, with the key in its header alone and nothing that was not set', async () => {
    server.serve(fixture('answer'));
    await collect(provider(undefined, ` ${key}\n`));
    expect(server.requests).toHaveLength(1);
    const [request] = server.requests;
    const [header, value] = dialect.keyHeader;
    expect(request).toMatchObject({ method: 'POST', path: dialect.path, headers: { [header]: value(key) } });
    expect(request?.body).toContain('What is the capital of Australia?');
    expect(`${request?.path}${request?.body}`).not.toContain(key);
    expect(request?.body).not.toMatch(/temperature|max_?(?:output_?)?tokens|effort|system|instructions|tools/i);
    expect(Object.keys(request?.headers ?? {}).filter((name) => /stainless|cookie|referer/.test(name))).toEqual([]);
  });

  test.each([
    [
      'a log-in page',
      { 'content-type': 'text/html' },
      '<!doctype html><title>Welcome to Hotel Wi-Fi</title>',
      /web page/,
    ],
    ['a page that calls itself a stream', {}, '\n<html><title>Welcome to Hotel Wi-Fi</title></html>', /web page/],
    [
      'one JSON object',
      { 'content-type': 'application/json' },
      '{"choices":[{"message":{"content":"hi"}}]}',
      /one piece/,
    ],
  ])('%s instead of a stream is malformed', async (_, headers, body, sentence) => {
    server.serve({ headers, pieces: bytes(body) });
    const { error } = await collect(provider());
    expect(error).toMatchObject({ kind: 'malformed', status: 200, message: expect.stringMatching(sentence) });
    if (body.includes('title')) expect(error?.detail).toBe('Welcome to Hotel Wi-Fi');
  });

  test('a broken event in the middle is malformed, and what came before it is kept', async () => {
    const all = new TextDecoder().decode(streamFixture(id, 'answer'));
    server.serve({ pieces: bytes(all.replace('It was chosen', 'It was "chosen')) });
    const answer = await collect(provider());
    expect(answer.error?.kind).toBe('malformed');
    expect(answer.text).toBe('**Canberra** is the capital of Australia.\n\n');
  });

  test('a bare JSON error instead of a stream is that error', async () => {
    server.serve({
      pieces: bytes('{"error": {"code": 429, "message": "Slow down.", "status": "RESOURCE_EXHAUSTED"}}'),
    });
    expect((await collect(provider())).error).toMatchObject({ kind: 'rate-limit', detail: 'Slow down.' });
  });

  test('an empty body is cut off', async () => {
    server.serve({ pieces: [] });
    expect((await collect(provider())).error?.kind).toBe('cut-off');
  });

  test('a redirect is not followed', async () => {
    server.serve({ status: 307, headers: { location: `${server.origin}/elsewhere` }, pieces: [] });
    expect((await collect(provider())).error?.kind).toBe('malformed');
    expect(server.requests).toHaveLength(1);
  });

  test('a service that cannot be reached is a network error', async () => {
    const gone = await startReplayServer();
    await gone.close();
    const { error } = await collect(createProvider(id, { apiKey: key, modelId, baseURL: gone.origin }));
    expect(error).toMatchObject({
      kind: 'network',
      reason: 'not-running',
      address: gone.origin,
      message: expect.stringContaining('could not be reached'),
    });
  });

  test.each([
    [true, 'host-unreachable'],
    [false, 'offline'],
  ])('a host that does not answer, the computer online %s: %s', async (online, reason) => {
    const fails: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const options = { ...impatient, fetch: fails, isOnline: () => online };
    const settings = { apiKey: key, modelId, baseURL: 'https://models.example/v1' };
    expect((await collect(createProvider(id, settings, options))).error).toMatchObject({ kind: 'network', reason });
  });

  test('stopped before it began, nothing is sent', async () => {
    server.serve(fixture('answer'));
    const answer = await collect(provider(), question, AbortSignal.abort());
    expect(answer.parts).toEqual([{ type: 'error', error: expect.objectContaining({ kind: 'aborted' }) }]);
    expect(server.requests).toEqual([]);
  });

  test('stopped before the headers, it ends as aborted', async () => {
    const stop = new AbortController();
    const never: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        stop.abort();
      });
    expect((await collect(provider(never), question, stop.signal)).error?.kind).toBe('aborted');
  });

  test('stopped in the middle, it ends as aborted and the connection is closed', async () => {
    server.serve(begun('never'));
    const stop = new AbortController();
    const parts: StreamPart[] = [];
    for await (const part of provider().stream(question, stop.signal)) {
      parts.push(part);
      if (part.type === 'reasoning-delta') stop.abort();
    }
    expect(summarise(parts).error?.kind).toBe('aborted');
    await server.requests[0]?.closed;
  });

  test('stopped after the end mark, the answer is whole', async () => {
    const stop = new AbortController();
    // Without [DONE], at which the chat adapters stop to read.
    const events = new TextDecoder().decode(streamFixture(id, 'answer')).replace('data: [DONE]\n\n', '');
    let sent = false;
    const body = new ReadableStream<Uint8Array>(
      {
        // The second time, all bytes were read and only the end of the connection is missing.
        pull(controller) {
          if (sent) {
            stop.abort();
            controller.error(new DOMException('Stopped.', 'AbortError'));
          } else controller.enqueue(new TextEncoder().encode(events));
          sent = true;
        },
      },
      { highWaterMark: 0 },
    );
    const answer = await collect(
      provider(async () => new Response(body)),
      question,
      stop.signal,
    );
    expect(answer).toMatchObject({ text: fixtureAnswer.text, finish: { reason: 'stop' } });
    expect(stop.signal.aborted).toBe(true);
  });

  test('a consumer that stops reading leaves no connection open', async () => {
    server.serve(begun('never'));
    for await (const part of provider().stream(question, new AbortController().signal)) {
      if (part.type === 'reasoning-delta') break;
    }
    await server.requests[0]?.closed;
  });

  test('an answer past the cap is ended there, with what fits', async () => {
    server.serve({ pieces: longAnswer(id, 12 * 1024 * 1024) });
    const answer = await collect(provider());
    expect(answer.error?.kind).toBe('too-long');
    expect(new TextEncoder().encode(answer.text).length).toBeGreaterThan(maximumAnswerBytes - 4);
    expect(new TextEncoder().encode(answer.text).length).toBeLessThanOrEqual(maximumAnswerBytes);
    await server.requests[0]?.closed;
  });

  test('a line without end does not fill the memory', async () => {
    const piece = new TextEncoder().encode('x'.repeat(1024 * 1024));
    server.serve({
      pieces: [...bytes('data: '), ...Array(maximumLineBytes / piece.length + 8).fill(piece)],
      end: 'never',
    });
    expect((await collect(provider())).error?.kind).toBe('too-long');
    await server.requests[0]?.closed;
  });
});
