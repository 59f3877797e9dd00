import { expect, test } from 'vitest';
import { createProvider, providerIds } from '../../../utils/ask/providers/index.ts';
import { collect } from '../collect.ts';

const noFetch: typeof fetch = () => {
  throw new Error('Nothing may be sent.');
};
const signal = new AbortController().signal;

test.each(['', '   \n'])('without a key (%j) the services say where to get one', async (apiKey) => {
  for (const id of providerIds.filter((one) => one !== 'openai-compatible')) {
    const { error } = await collect(createProvider(id, { apiKey, modelId: 'm' }, { fetch: noFetch }));
    expect(error).toMatchObject({
      kind: 'auth',
      message: expect.stringContaining('no API key'),
      hint: expect.stringContaining('https://'),
    });
  }
});

test.each([
  ['sk-12\u200b345', 6],
  ['sk-1 2345', 5],
  ['ѕk-12345', 1],
  ['sk-1\n2345', 5],
])('a key with a character that no key has (%j) is not sent', async (apiKey, position) => {
  for (const id of providerIds) {
    const provider = createProvider(id, { apiKey, modelId: 'm', baseURL: 'http://localhost:1' }, { fetch: noFetch });
    const { error } = await collect(provider);
    expect(error).toMatchObject({ kind: 'auth', message: expect.stringContaining(`position ${position}.`) });
    expect(JSON.stringify(error)).not.toContain('2345');
    await expect(provider.listModels(signal)).rejects.toEqual(error);
  }
});

test.each(['', 'localhost:11434', 'ftp://host', 'not an address'])(
  'the address %j cannot be asked',
  async (baseURL) => {
    const provider = createProvider('openai-compatible', { apiKey: '', modelId: 'm', baseURL }, { fetch: noFetch });
    expect((await collect(provider)).error).toMatchObject({
      kind: 'bad-request',
      hint: expect.stringContaining('http'),
    });
  },
);
