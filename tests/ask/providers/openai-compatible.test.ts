import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProvider } from '../../../utils/ask/providers/index.ts';
import { collect } from '../collect.ts';
import { fetchInPieces, randomPieces } from '../pieces.ts';
import { type ReplayServer, startReplayServer } from '../replay-server.ts';
import { fixtureAnswer, streamFixture } from '../stream-fixtures.ts';

let server: ReplayServer;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

const provider = (apiKey = '', options = {}) =>
  createProvider('openai-compatible', { apiKey, modelId: 'deepseek-r1:8b', baseURL: `${server.origin}/v1//` }, options);

test('without a key no key header is sent, and a slash too many does not matter', async () => {
  server.serve({ pieces: [streamFixture('openai-compatible', 'answer')] });
  await collect(provider());
  expect(server.requests[0]?.path).toBe('/v1/chat/completions');
  expect(server.requests[0]?.headers).not.toHaveProperty('authorization');
});

test.each([1, 2, 3, 4])('reasoning in think tags is split off, in pieces of seed %i', async (seed) => {
  server.serve({ pieces: [streamFixture('openai-compatible', 'think')] });
  const { text, reasoning, usage } = await collect(
    provider('', { fetch: fetchInPieces((bytes) => randomPieces(bytes, seed)) }),
  );
  expect(text).toBe(fixtureAnswer.text);
  expect(reasoning.trim()).toBe(fixtureAnswer.reasoning);
  expect(usage).toEqual(fixtureAnswer.usage);
});

test('a refusal field finishes as refusal', async () => {
  server.serve({ pieces: [streamFixture('openai-compatible', 'refusal')] });
  expect(await collect(provider())).toMatchObject({
    finish: { reason: 'refusal', raw: 'refusal' },
    text: "I'm sorry, I cannot help with that.",
  });
});

test('citations of a search come along', async () => {
  server.serve({ pieces: [streamFixture('openai-compatible', 'search')] });
  expect((await collect(provider())).citations).toEqual([{ url: 'https://example.org/canberra', title: 'Canberra' }]);
});

test('usage that comes with an error is kept', async () => {
  server.serve({ pieces: [streamFixture('openai-compatible', 'error-in-stream')] });
  expect((await collect(provider())).usage).toEqual(fixtureAnswer.usage);
});

test('a server that is not running is named by its address', async () => {
  const gone = await startReplayServer();
  await gone.close();
  const { error } = await collect(
    createProvider('openai-compatible', { apiKey: '', modelId: 'm', baseURL: gone.origin }),
  );
  const host = new URL(gone.origin).host;
  expect(error).toMatchObject({
    message: `${host} could not be reached.`,
    hint: `Check that the server at ${host} is running.`,
  });
});
