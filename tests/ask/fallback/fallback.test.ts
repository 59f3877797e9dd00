import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createRefusalMemory, type RefusalMemory } from '../../../utils/ask/fallback/refusal-memory.ts';
import type { AskRequest } from '../../../utils/ask/provider.ts';
import { createProvider } from '../../../utils/ask/providers/index.ts';
import type { ProviderId } from '../../../utils/domain.ts';
import { collect, question } from '../collect.ts';
import { impatient } from '../impatient.ts';
import { type ReplayServer, type Reply, startReplayServer } from '../replay-server.ts';
import { fixtureAnswer, streamFixture } from '../stream-fixtures.ts';

let server: ReplayServer;
beforeAll(async () => {
  server = await startReplayServer();
});
afterAll(() => server.close());

let memory: RefusalMemory;
beforeEach(() => {
  memory = createRefusalMemory();
});

const refused = (error: object, status = 400): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  pieces: [new TextEncoder().encode(JSON.stringify({ error }))],
});
const answered = (id: ProviderId): Reply => ({ pieces: [streamFixture(id, 'answer')] });
const ask = (id: ProviderId, modelId: string, request: Partial<AskRequest> = {}, apiKey = 'sk-one') =>
  collect(createProvider(id, { apiKey, modelId, baseURL: server.origin }, { ...impatient, memory }), {
    ...question,
    ...request,
  });
const bodies = () => server.requests.map(({ body }) => JSON.parse(body));
const dropped = (name: string) => ({ type: 'notice', notice: 'parameter-dropped', name });

const summary = { message: 'Must be verified.', param: 'reasoning.summary', code: 'unsupported_value' };

describe('a summary of the reasoning that is refused', () => {
  test('is left out, and costs one refused request in a session', async () => {
    server.serve(refused(summary), answered('openai'));
    const first = await ask('openai', 'gpt-6.1-terra', { effort: 'deep' });
    expect(first.text).toBe(fixtureAnswer.text);
    // It was not the user's wish, so there is nothing to tell.
    expect(first.parts.map(({ type }) => type)).not.toContain('notice');
    await ask('openai', 'gpt-6.1-sol');
    expect(bodies().map(({ reasoning }) => reasoning)).toEqual([
      { effort: 'high', summary: 'auto' },
      { effort: 'high' },
      undefined,
    ]);
  });

  test('is asked for again with another key, and at another address', async () => {
    server.serve(refused(summary), answered('openai'));
    await ask('openai', 'gpt-6.1-terra');
    server.serve(answered('openai'));
    await ask('openai', 'gpt-6.1-terra', {}, 'sk-other');
    expect(bodies()[0].reasoning).toEqual({ summary: 'auto' });
    expect(memory.has({ baseURL: 'https://elsewhere', key: 'sk-one' }, 'thoughts')).toBe(false);
  });
});

describe('a parameter that is refused', () => {
  test.each<[ProviderId, string, Partial<AskRequest>, object, string]>([
    ['openai', 'gpt-6.1-terra', { effort: 'deep' }, { param: 'reasoning.effort', message: 'No.' }, 'effort'],
    ['openai', 'gpt-4o', { temperature: 1 }, { param: 'temperature', message: 'No.' }, 'temperature'],
    ['openai', 'gpt-6.1-terra', { webSearch: true }, { param: 'tools[0].type', message: 'No.' }, 'webSearch'],
    [
      'openai',
      'gpt-6.1-terra',
      { maxOutputTokens: 9 },
      { param: 'max_output_tokens', message: 'No.' },
      'maxOutputTokens',
    ],
    [
      'deepseek',
      'deepseek-flash',
      { effort: 'quick', temperature: 3 },
      { message: 'Invalid temperature value, the valid range of temperature is [0, 2.0]', param: null },
      'temperature',
    ],
    [
      'gemini',
      'gemini-3.8-flash',
      { effort: 'deep' },
      { code: 400, status: 'INVALID_ARGUMENT', message: 'Thinking level is not supported for this model.' },
      'effort',
    ],
    ['openai-compatible', 'gemma3', { temperature: 1 }, { param: 'temperature', message: 'No.' }, 'temperature'],
  ])('%s %s %j: the answer comes without it, and says so', async (id, modelId, request, error, name) => {
    server.serve(refused(error), answered(id));
    const answer = await ask(id, modelId, request);
    expect(answer.text).toBe(fixtureAnswer.text);
    expect(answer.parts.filter(({ type }) => type === 'notice')).toEqual([dropped(name)]);
    expect(server.requests).toHaveLength(2);
    const [first, second] = bodies();
    // Less than before, and nothing new.
    expect(first).not.toEqual(second);
    expect(first).toMatchObject(second);
  });

  test('is asked for again with the next question: models differ', async () => {
    server.serve(refused({ param: 'temperature', message: 'No.' }), answered('openai'));
    await ask('openai', 'gpt-4o', { temperature: 1 });
    await ask('openai', 'gpt-4o', { temperature: 1 });
    expect(bodies().map(({ temperature }) => temperature)).toEqual([1, undefined, 1]);
  });

  test('twice refused is an error that names it', async () => {
    server.serve(refused({ param: 'temperature', message: 'No.' }));
    const { error, parts } = await ask('openai', 'gpt-4o', { temperature: 1 });
    expect(error).toMatchObject({ kind: 'bad-request', parameter: 'temperature' });
    expect(parts.filter(({ type }) => type === 'notice')).toEqual([dropped('temperature')]);
    expect(server.requests).toHaveLength(2);
  });

  test('one after the other, but not without end', async () => {
    const error = (param: string) => refused({ param, message: 'No.' });
    server.serve(error('reasoning.summary'), error('reasoning.effort'), error('tools'), answered('openai'));
    const result = await ask('openai', 'gpt-6.1-terra', { effort: 'deep', webSearch: true });
    expect(server.requests).toHaveLength(3);
    expect(result.error).toMatchObject({ kind: 'bad-request', parameter: 'tools' });
  });

  test('stays out when the service is asked again for another reason', async () => {
    const busy = refused({ message: 'Overloaded.' }, 503);
    server.serve(refused({ param: 'temperature', message: 'No.' }), busy, answered('openai'));
    const answer = await ask('openai', 'gpt-4o', { temperature: 1 });
    expect(answer.text).toBe(fixtureAnswer.text);
    expect(bodies().map(({ temperature }) => temperature)).toEqual([1, undefined, undefined]);
    expect(answer.parts.filter(({ type }) => type === 'notice')).toEqual([dropped('temperature')]);
  });

  test('that cannot be left out is not tried again', async () => {
    server.serve(refused({ param: 'input', message: 'Too long.', code: 'context_length_exceeded' }));
    expect((await ask('openai', 'gpt-6.1-terra', { temperature: 1 })).error?.kind).toBe('context-length');
    expect(server.requests).toHaveLength(1);
  });
});

describe('at a compatible server', () => {
  test('the limit goes by its newer name where the old one is refused', async () => {
    const message =
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
    server.serve(refused({ message, param: 'max_tokens' }), answered('openai-compatible'));
    const answer = await ask('openai-compatible', 'gpt-5', { maxOutputTokens: 500 });
    expect(answer.text).toBe(fixtureAnswer.text);
    expect(answer.parts.map(({ type }) => type)).not.toContain('notice');
    expect(bodies()[1]).toMatchObject({ max_completion_tokens: 500 });
    expect(bodies()[1]).not.toHaveProperty('max_tokens');
  });

  test('counts are not asked for where the field is unknown', async () => {
    server.serve(refused({ message: 'Unknown parameter: stream_options' }, 422), answered('openai-compatible'));
    expect((await ask('openai-compatible', 'old-model')).text).toBe(fixtureAnswer.text);
    await ask('openai-compatible', 'other-model');
    expect(bodies().map((body) => 'stream_options' in body)).toEqual([true, false, false]);
  });
});

test('a memory does not hold the key', () => {
  memory.add({ baseURL: 'https://a', key: 'sk-secret-0123456789' }, 'thoughts');
  expect(memory.has({ baseURL: 'https://a', key: 'sk-secret-0123456789' }, 'thoughts')).toBe(true);
  expect(memory.has({ baseURL: 'https://a', key: 'sk-secret-0123456780' }, 'thoughts')).toBe(false);
});
