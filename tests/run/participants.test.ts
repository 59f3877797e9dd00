import { expect, it } from 'vitest';
import { createParticipantReader } from '../../utils/run/participants.ts';
import { defaultSettings, type Settings } from '../../utils/store/settings.ts';
import { createScriptedProvider } from './scripted-provider.ts';

it('asks the services that are on and have a key, in the catalog’s order, at the address that is set', async () => {
  const { deepseek, openai, gemini } = defaultSettings.services;
  const settings: Settings = {
    ...defaultSettings,
    services: {
      deepseek: { ...deepseek, on: true, baseURL: 'http://127.0.0.1:8787/deepseek' },
      openai: { ...openai, on: false },
      gemini: { ...gemini, on: true },
    },
  };
  const created: unknown[] = [];
  const readParticipants = createParticipantReader({
    readSettings: async () => settings,
    readKey: async (service) => (service === 'openai' || service === 'deepseek' ? `key-of-${service}` : undefined),
    createProvider: (id, given) => {
      created.push([id, given]);
      return createScriptedProvider(id);
    },
  });
  expect((await readParticipants()).map(({ model }) => model)).toEqual([
    { key: 'deepseek', providerId: 'deepseek', label: 'DeepSeek', modelId: 'deepseek-flash', host: '127.0.0.1:8787' },
  ]);
  expect(created).toEqual([
    ['deepseek', { apiKey: 'key-of-deepseek', modelId: 'deepseek-flash', baseURL: 'http://127.0.0.1:8787/deepseek' }],
  ]);
});
