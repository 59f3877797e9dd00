import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { estimateImageTokens } from '../../utils/ask/prices/estimate-image-tokens.ts';
import type { AskRequest } from '../../utils/ask/provider.ts';
import { createProvider } from '../../utils/ask/providers/index.ts';
import type { ProviderId, QuestionImage } from '../../utils/domain.ts';
import { type Emulator, instantPace, startEmulator } from '../emulator/emulator.ts';
import { collect } from './collect.ts';
import { impatient } from './impatient.ts';

/** The smallest PNG there is: one transparent pixel. */
const pixel: QuestionImage = {
  mediaType: 'image/png',
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  width: 1,
  height: 1,
};

const asked: AskRequest = { messages: [{ role: 'user', text: 'What is this?', quote: 'A quote.', images: [pixel] }] };

const dataAddress = `data:image/png;base64,${pixel.data}`;
const seeing: readonly (readonly [ProviderId, modelId: string, image: object])[] = [
  ['deepseek', 'deepseek-flash', { type: 'image_url', image_url: { url: dataAddress } }],
  ['openai', 'gpt-6.1-terra', { type: 'input_image', image_url: dataAddress, detail: 'auto' }],
  ['gemini', 'gemini-3.8-flash', { inlineData: { mimeType: 'image/png', data: pixel.data } }],
  ['openai-compatible', 'gpt-6.1-terra', { type: 'image_url', image_url: { url: dataAddress } }],
];

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ pace: instantPace });
});
afterEach(() => emulator.reset());
afterAll(() => emulator.stop());

const serviceOf = (id: ProviderId) => (id === 'openai-compatible' ? 'openai' : id);
const ask = (id: ProviderId, modelId: string, request = asked) =>
  collect(
    createProvider(id, { apiKey: emulator.key, modelId, baseURL: emulator.baseURLs[serviceOf(id)] }, impatient),
    request,
  );
const partsSent = (): unknown[] => {
  const body = emulator.received.at(-1)?.body as Record<string, { content?: unknown; parts?: unknown }[]>;
  const [message] = body.messages ?? body.input ?? body.contents ?? [];
  return (message?.content ?? message?.parts) as unknown[];
};

describe.each(seeing)('%s, %s', (id, modelId, image) => {
  test('is sent the image in its own protocol, behind the text, and takes it', async () => {
    const answer = await ask(id, modelId);
    expect(answer.finish?.reason).toBe('stop');
    expect(partsSent()).toEqual([expect.objectContaining({ text: expect.stringContaining('A quote.') }), image]);
    expect(answer.parts.filter(({ type }) => type === 'notice')).toEqual([]);
  });

  test('a question without images goes out as plain as ever', async () => {
    await ask(id, modelId, { messages: [{ role: 'user', text: 'Why?', images: [] }] });
    expect(JSON.stringify(emulator.received.at(-1)?.body)).not.toMatch(/image|inlineData/);
  });

  test('bytes that are not what they say are refused by the emulator', async () => {
    const images = [{ ...pixel, mediaType: 'image/jpeg' as const }];
    const answer = await ask(id, modelId, { messages: [{ role: 'user', text: 'What is this?', images }] });
    expect(answer.parts).toContainEqual(notice);
    expect(emulator.received.filter(({ kind }) => kind === 'question')).toHaveLength(2);
  });
});

const notice = { type: 'notice', notice: 'parameter-dropped', name: 'images' };

test('a model that does not see is asked without, is told so, and says so with a notice', async () => {
  const answer = await ask('deepseek', 'deepseek-v4-pro');
  expect(answer.finish?.reason).toBe('stop');
  expect(answer.parts).toContainEqual(notice);
  expect(emulator.received.filter(({ kind }) => kind === 'question')).toHaveLength(1);
  expect(JSON.stringify(emulator.received.at(-1)?.body)).toContain('which you cannot see');
  expect(JSON.stringify(emulator.received.at(-1)?.body)).not.toContain(pixel.data);
});

test.each([
  'Model does not support images. Please use a model that does.',
  'image input is not supported',
  'Failed to deserialize the JSON body: messages[0]: unknown variant `image_url`, expected `text`',
])('a server that refuses images (%s) is asked once more without', async (message) => {
  emulator.script('openai', { kind: 'status', status: 400, body: { error: { message } } });
  const answer = await ask('openai-compatible', 'gpt-6.1-terra');
  expect(answer.finish?.reason).toBe('stop');
  expect(answer.parts).toContainEqual(notice);
  expect(JSON.stringify(emulator.received.at(-1)?.body)).toContain('which you cannot see');
});

test('tokens of an image are known for some and said to be unknown for others', () => {
  const size = { width: 1600, height: 1200 };
  expect(estimateImageTokens('deepseek', 'deepseek-flash', size)).toBe(384);
  expect(estimateImageTokens('gemini', 'gemini-3.8-flash', size)).toBe(1120);
  expect(estimateImageTokens('gemini', 'gemini-2.5-flash', size)).toBe(4 * 258);
  expect(estimateImageTokens('openai', 'gpt-4o', size)).toBe(85 + 4 * 170);
  expect(estimateImageTokens('openai', 'gpt-6.1-terra', size)).toBeUndefined();
  expect(estimateImageTokens('openai-compatible', 'llava', size)).toBeUndefined();
});
