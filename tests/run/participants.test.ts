import { expect, it } from 'vitest';
import { createParticipantReader } from '../../utils/run/participants.ts';
import { addModel, changeModel } from '../../utils/store/change-settings.ts';
import type { Settings } from '../../utils/store/default-settings.ts';
import { defaultSettings } from '../../utils/store/default-settings.ts';
import { createScriptedProvider } from './scripted-provider.ts';

it('asks the models that are on and have the key they need, in their order, at the address that is set', async () => {
  const changes: ((settings: Settings) => Settings)[] = [
    (settings) =>
      changeModel(settings, 'deepseek', { on: true, keyEnding: '9c1e', baseURL: 'http://127.0.0.1:8787/deepseek' }),
    (settings) => changeModel(settings, 'openai', { on: false, keyEnding: '4fQ2' }),
    (settings) => changeModel(settings, 'gemini', { on: true }),
    (settings) =>
      addModel(settings, {
        key: 'made-id',
        providerId: 'openai-compatible',
        label: 'Gemma',
        on: true,
        modelId: 'gemma3',
        baseURL: 'http://localhost:11434/v1',
      }),
  ];
  const settings = changes.reduce((current, change) => change(current), defaultSettings);
  const created: unknown[] = [];
  const readParticipants = createParticipantReader({
    readSettings: async () => ({
      ...settings,
      prices: [{ providerId: 'openai-compatible', modelId: 'gemma3', prices: { input: 0, output: 0 } }],
    }),
    readKeys: async () => new Map([['deepseek', 'key-of-deepseek']]),
    createProvider: (id, given) => {
      created.push([id, given]);
      return createScriptedProvider(id);
    },
  });
  expect((await readParticipants()).map(({ model }) => model)).toEqual([
    { key: 'deepseek', providerId: 'deepseek', label: 'DeepSeek', modelId: 'deepseek-flash', host: '127.0.0.1:8787' },
    {
      key: 'made-id',
      providerId: 'openai-compatible',
      label: 'Gemma',
      modelId: 'gemma3',
      host: 'localhost:11434',
      ownPrices: { input: 0, output: 0 },
    },
  ]);
  expect(created).toEqual([
    ['deepseek', { apiKey: 'key-of-deepseek', modelId: 'deepseek-flash', baseURL: 'http://127.0.0.1:8787/deepseek' }],
    ['openai-compatible', { apiKey: '', modelId: 'gemma3', baseURL: 'http://localhost:11434/v1' }],
  ]);
});

it('sends nothing to an address that the browser keeps from us, and says why', async () => {
  const settings = changeModel(
    changeModel(defaultSettings, 'deepseek', { on: true, keyEnding: '9c1e', baseURL: 'https://mirror.example/v1' }),
    'gemini',
    { on: true, keyEnding: '4fQ2' },
  );
  const asked: string[] = [];
  const readParticipants = createParticipantReader({
    readSettings: async () => settings,
    readKeys: async (keys) => new Map(keys.map((key) => [key, 'canary-key'])),
    createProvider: (id) => createScriptedProvider(id),
    mayReach: async (url) => {
      asked.push(url);
      return !url.includes('mirror');
    },
  });
  const [deepseek, gemini] = await readParticipants();
  expect(asked).toEqual(['https://mirror.example/v1', 'https://generativelanguage.googleapis.com']);
  expect(gemini?.provider).toHaveProperty('requests', []);
  if (!deepseek) throw new Error('Not there.');
  const parts = [];
  for await (const part of deepseek.provider.stream({ messages: [] }, new AbortController().signal)) parts.push(part);
  expect(parts).toEqual([
    {
      type: 'error',
      error: {
        kind: 'permission',
        reason: 'host-not-allowed',
        address: 'https://mirror.example',
        message: 'The browser does not let this extension reach mirror.example any more, so nothing was sent.',
        hint: expect.stringContaining('Allow mirror.example again'),
      },
    },
  ]);
});
