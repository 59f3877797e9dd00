import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProvider } from '../../../utils/ask/providers/index.ts';
import { createSettledText } from '../../../utils/ask/providers/openai/create-settled-text.ts';
import { collect } from '../collect.ts';
import { fetchInPieces, randomPieces } from '../pieces.ts';
import { type ReplayServer, startReplayServer } from '../replay-server.ts';
import { streamFixture } from '../stream-fixtures.ts';

let server: ReplayServer;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

const settings = () => ({ apiKey: 'sk-test', modelId: 'gpt-6.1-terra', baseURL: server.origin });
const event = (type: string, rest: object) => `event: ${type}\ndata: ${JSON.stringify({ type, ...rest })}\n\n`;
const done = event('response.completed', { response: { status: 'completed' } });

const ask = (fetchWith?: typeof fetch) =>
  collect(createProvider('openai', settings(), fetchWith ? { fetch: fetchWith } : {}));

const askEvents = (...events: string[]) => {
  server.serve({ pieces: [new TextEncoder().encode(events.join('') + done)] });
  return ask();
};

describe.each([
  ['whole', undefined],
  ['in random pieces', fetchInPieces((bytes) => randomPieces(bytes, 7))],
] as const)('text that the service takes back, fed %s', (_, inPieces) => {
  const streamed = 'The pass code of the building is 4711.';

  test('is told apart from what replaced it', async () => {
    server.serve({ pieces: [streamFixture('openai', 'withdrawn')] });
    const answer = await ask(inPieces);
    expect(answer).toMatchObject({
      text: 'The pass code of the building is not something I can share.',
      withdrawn: [streamed],
      finish: { reason: 'stop' },
    });
  });

  test('is a refusal when one stands in its place', async () => {
    server.serve({ pieces: [streamFixture('openai', 'withdrawn-refusal')] });
    expect(await ask(inPieces)).toMatchObject({
      text: "I'm sorry, I cannot help with that.",
      withdrawn: [streamed],
      finish: { reason: 'refusal' },
    });
  });
});

const place = (output: number, content = 0) => ({ item_id: 'msg', output_index: output, content_index: content });
const delta = (text: string, at = place(0)) => event('response.output_text.delta', { ...at, delta: text });
const settle = (text: string, at = place(0)) => event('response.output_text.done', { ...at, text });

test('a text that shrinks is taken back whole', async () => {
  expect(await askEvents(delta('Canberra, and more.'), settle('Canberra'))).toMatchObject({
    text: 'Canberra',
    withdrawn: ['Canberra, and more.'],
  });
});

test('the other pieces of the answer stay where they were', async () => {
  const events = [delta('One. '), settle('One. '), delta('Two.', place(1)), settle('2. ', place(0))];
  expect(await askEvents(...events)).toMatchObject({ text: '2. Two.', withdrawn: ['One. Two.'] });
});

test('a piece that was never streamed is given when it closes', async () => {
  expect(await askEvents(settle('Canberra'))).toMatchObject({ text: 'Canberra', withdrawn: [] });
});

test.each([
  ['the same text', 'Canberra'],
  ['no text', ''],
  ['a text that goes on', 'Canberra, of course'],
])('%s when a piece closes takes nothing back', async (_, text) => {
  expect(await askEvents(delta('Canberra'), settle(text))).toMatchObject({ text: 'Canberra', withdrawn: [] });
});

test('what the model says between its searches is not settled as a part of the answer', async () => {
  const item = {
    id: 'msg',
    type: 'message',
    phase: 'commentary',
    content: [{ type: 'output_text', text: 'Looking…' }],
  };
  const events = [
    event('response.output_item.added', { output_index: 0, item: { ...item, content: [] } }),
    delta('Let me look.'),
    settle('Looking…'),
    event('response.output_item.done', { output_index: 0, item }),
    delta('Canberra', { ...place(1), item_id: 'msg_2' }),
    done,
  ];
  server.serve({ pieces: [new TextEncoder().encode(events.join(''))] });
  const request = { messages: [{ role: 'user', text: 'When?' }], webSearch: true } as const;
  const answer = await collect(createProvider('openai', settings()), request);
  expect(answer).toMatchObject({ text: 'Canberra', reasoning: 'Let me look.', withdrawn: [] });
});

test('whatever is streamed and settled, the last word of the service stands and no streamed word is lost', () => {
  const words = fc.string({ minLength: 1, maxLength: 6 });
  const at = fc.integer({ min: 0, max: 2 }).map(String);
  const step = fc.oneof(
    fc.record({ does: fc.constant('add' as const), at, words }),
    fc.record({ does: fc.constant('settle' as const), at, words }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const settled = createSettledText();
      const expected = new Map<string, string>();
      const kept: string[] = [];
      let shown = '';
      for (const { does, at, words } of steps) {
        const before = expected.get(at);
        const inOrder = before === undefined || [...expected.keys()].at(-1) === at;
        // A service does not go back to a piece that it has left.
        if (does === 'add' && !inOrder) continue;
        if (does === 'add') expected.set(at, (before ?? '') + words);
        else if (before === undefined || !words.startsWith(before)) expected.set(at, words);
        for (const part of settled[does](at, words)) {
          if (part.type === 'text-delta') shown += part.text;
          if (part.type === 'text-withdrawn') {
            kept.push(shown);
            shown = '';
          }
        }
        expect(shown).toBe([...expected.values()].join(''));
        if (does === 'add') expect(shown.endsWith(words)).toBe(true);
      }
      expect(kept.every((text) => text !== '')).toBe(true);
    }),
  );
});
