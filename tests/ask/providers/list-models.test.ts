import { afterAll, beforeAll, expect, test } from 'vitest';
import { createProvider } from '../../../utils/ask/providers/index.ts';
import { type ReplayServer, startReplayServer } from '../replay-server.ts';

let server: ReplayServer;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

const signal = new AbortController().signal;
const json = (value: unknown, status = 200) => ({
  status,
  headers: { 'content-type': 'application/json' },
  pieces: [new TextEncoder().encode(JSON.stringify(value))],
});
const list = (id: 'deepseek' | 'openai' | 'gemini' | 'openai-compatible', stop = signal) =>
  createProvider(id, { apiKey: 'sk-list', modelId: '', baseURL: server.origin }).listModels(stop);

test('OpenAI: models that answer, newest first', async () => {
  server.serve(
    json({
      data: [
        { id: 'gpt-5.5', created: 10 },
        { id: 'gpt-image-2', created: 40 },
        { id: 'whisper-1', created: 5 },
        { id: 'gpt-6.1-terra', created: 30 },
        { id: 'o4-mini', created: 8 },
        { id: 'gpt-realtime', created: 33 },
        { id: 'text-embedding-3-large', created: 1 },
        { id: 17 },
        null,
      ],
    }),
  );
  expect(await list('openai')).toEqual([{ id: 'gpt-6.1-terra' }, { id: 'gpt-5.5' }, { id: 'o4-mini' }]);
  expect(server.requests[0]).toMatchObject({
    method: 'GET',
    path: '/models',
    headers: { authorization: 'Bearer sk-list' },
  });
});

test('compatible servers: all but embeddings, in their order', async () => {
  server.serve(json({ data: [{ id: 'qwen3' }, { id: 'nomic-embed-text' }, { id: 'gemma4' }] }));
  expect(await list('openai-compatible')).toEqual([{ id: 'qwen3' }, { id: 'gemma4' }]);
});

test('Gemini: every page, with labels, newest version first', async () => {
  const methods = ['generateContent', 'countTokens'];
  server.serve(
    json({
      models: [
        { name: 'models/gemini-2.5-pro', displayName: 'Gemini 2.5 Pro', supportedGenerationMethods: methods },
        { name: 'models/text-embedding-004', supportedGenerationMethods: ['embedContent'] },
        { name: 'models/gemini-flash-latest', supportedGenerationMethods: methods },
      ],
      nextPageToken: 'page two',
    }),
    json({
      models: [
        { name: 'models/gemini-nano-banana-2.1', supportedGenerationMethods: methods },
        { name: 'models/gemini-3.8-flash', displayName: 'Gemini 3.8 Flash', supportedGenerationMethods: methods },
      ],
    }),
  );
  expect(await list('gemini')).toEqual([
    { id: 'gemini-3.8-flash', label: 'Gemini 3.8 Flash' },
    { id: 'gemini-2.5-pro', label: 'Gemini 2.5 Pro' },
    { id: 'gemini-flash-latest' },
  ]);
  expect(server.requests.map(({ path }) => path)).toEqual([
    '/v1beta/models?pageSize=1000',
    '/v1beta/models?pageSize=1000&pageToken=page+two',
  ]);
  expect(server.requests[0]?.headers['x-goog-api-key']).toBe('sk-list');
});

test('Gemini: a list that never ends is ended', async () => {
  server.serve(json({ models: [], nextPageToken: 'again' }));
  expect(await list('gemini')).toEqual([]);
});

test.each(['deepseek', 'openai', 'gemini', 'openai-compatible'] as const)(
  '%s: what goes wrong is an error value',
  async (id) => {
    server.serve(json({ error: { message: 'Bad key', code: 'invalid_api_key' } }, 401));
    await expect(list(id)).rejects.toMatchObject({ kind: 'auth', status: 401, detail: 'Bad key' });
    server.serve({
      headers: { 'content-type': 'text/html' },
      pieces: [new TextEncoder().encode('<title>Wi-Fi</title>')],
    });
    await expect(list(id)).rejects.toMatchObject({ kind: 'malformed', detail: 'Wi-Fi' });
    server.serve({ headers: { 'content-type': 'application/json' }, pieces: [new TextEncoder().encode('{"data": [')] });
    await expect(list(id)).rejects.toMatchObject({ kind: 'malformed' });
    await expect(list(id, AbortSignal.abort())).rejects.toMatchObject({ kind: 'aborted' });
  },
);
