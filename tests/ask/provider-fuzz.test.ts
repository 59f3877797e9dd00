import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProvider } from '../../utils/ask/providers/index.ts';
import { collect } from './collect.ts';
import { fetchInPieces, randomPieces } from './pieces.ts';
import { type ReplayServer, startReplayServer } from './replay-server.ts';
import { dialects, fixtureAnswer, streamFixture } from './stream-fixtures.ts';

let server: ReplayServer;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

/** Ways in which servers write the same events. [WHATWG HTML, 9.2.5: lines end in CRLF, CR or LF] */
interface Framing {
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly comments: boolean;
  readonly ids: boolean;
  readonly spaces: boolean;
  /** Whether the last event has its blank line. */
  readonly closed: boolean;
}

const framing: fc.Arbitrary<Framing> = fc.record({
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  comments: fc.boolean(),
  ids: fc.boolean(),
  spaces: fc.boolean(),
  closed: fc.boolean(),
});

function reframe(bytes: Uint8Array, { lineEnd, comments, ids, spaces, closed }: Framing): Uint8Array<ArrayBuffer> {
  const events = new TextDecoder()
    .decode(bytes)
    .trim()
    .split(/\r?\n\r?\n/);
  const written = events.map((event, index) =>
    [
      ...(comments ? [': keep-alive', ''] : []),
      ...(ids ? [`id: ${index}`] : []),
      ...event.split(/\r?\n/).map((line) => (spaces ? line : line.replace(/^(\w+): /, '$1:'))),
    ].join(lineEnd),
  );
  return new Uint8Array(new TextEncoder().encode(written.join(lineEnd.repeat(2)) + (closed ? lineEnd.repeat(2) : '')));
}

/** The bytes up to the last blank line. */
function wholeEvents(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes);
  const end = Math.max(text.lastIndexOf('\n\n') + 2, text.lastIndexOf('\n\r\n') + 3);
  return bytes.subarray(0, end > 2 ? end : 0);
}

const runs = { numRuns: 150 };
const seed = fc.integer({ min: 1, max: 2 ** 31 });

describe.each(dialects)('$id, on any bytes', ({ id, modelId }) => {
  const all = streamFixture(id, 'answer');
  const ask = (pieceSeed: number) =>
    collect(
      createProvider(
        id,
        { apiKey: 'sk-fuzz', modelId, baseURL: server.origin },
        { fetch: fetchInPieces((bytes) => randomPieces(bytes, pieceSeed)) },
      ),
    );

  test('cut at any byte, it delivers a beginning of the answer and says that it was cut', {
    timeout: 120_000,
  }, async () => {
    for (let length = 0; length <= all.length; length += 1) {
      server.serve({ pieces: [all.subarray(0, length)], end: length % 2 === 0 ? 'reset' : 'properly' });
      const { text, reasoning, finish, error } = await ask(length + 1);
      const heard = { text, reasoning };
      if (finish) expect(heard).toEqual({ text: fixtureAnswer.text, reasoning: fixtureAnswer.reasoning });
      else expect(['cut-off', 'network']).toContain(error?.kind);
      expect(fixtureAnswer.text.startsWith(text)).toBe(true);
      expect(fixtureAnswer.reasoning.startsWith(reasoning)).toBe(true);
    }
  });

  test('framed in any way, it delivers the same', async () => {
    await fc.assert(
      fc.asyncProperty(framing, seed, async (way, pieceSeed) => {
        server.serve({ pieces: [reframe(all, way)] });
        const { text, reasoning, finish } = await ask(pieceSeed);
        expect({ text, reasoning, end: finish?.reason }).toEqual({
          text: fixtureAnswer.text,
          reasoning: fixtureAnswer.reasoning,
          end: 'stop',
        });
      }),
      { ...runs, numRuns: 80 },
    );
  });

  test('with bytes changed, inserted and taken out, it ends, once, and without a throw', async () => {
    const change = fc.record({
      at: fc.nat({ max: all.length - 1 }),
      take: fc.nat({ max: 8 }),
      put: fc.uint8Array({ maxLength: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), seed, async (changes, pieceSeed) => {
        const bytes = changes.reduce<Uint8Array<ArrayBuffer>>(
          (now, { at, take, put }) => new Uint8Array([...now.subarray(0, at), ...put, ...now.subarray(at + take)]),
          all,
        );
        server.serve({ pieces: [bytes] });
        const { text, withdrawn } = await ask(pieceSeed);
        // Every event that was whole before the first change arrives.
        const untouched = Math.min(...changes.map(({ at }) => at));
        server.serve({ pieces: [wholeEvents(all.subarray(0, untouched))] });
        const before = await ask(pieceSeed);
        // A text that was changed where it is repeated whole takes the streamed one back.
        expect((withdrawn[0] ?? text).startsWith(before.text)).toBe(true);
      }),
      { ...runs, numRuns: 80 },
    );
  });

  test('on bytes that are no stream at all, it ends with an error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), seed, async (bytes, pieceSeed) => {
        server.serve({ pieces: [bytes] });
        expect((await ask(pieceSeed)).error?.kind).toMatch(/^(cut-off|malformed)$/);
      }),
      runs,
    );
  });
});
