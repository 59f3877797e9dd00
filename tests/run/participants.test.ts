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
    readKey: async (key) => (key === 'deepseek' ? 'key-of-deepseek' : undefined),
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
