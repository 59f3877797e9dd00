import { expect, it } from 'vitest';
import { defaultSettings, type ModelSettings, type Settings } from '../../utils/store/default-settings.ts';
import { readyModels } from '../../utils/store/ready-models.ts';

const local = { key: 'own', providerId: 'openai-compatible', label: 'R1', on: true, modelId: 'deepseek-r1' } as const;
const settings: Settings = {
  ...defaultSettings,
  models: [
    ...defaultSettings.models.map(
      (model): ModelSettings => ({ ...model, on: model.key !== 'gemini', keyEnding: '9c1e' }),
    ),
    { ...local, baseURL: 'http://localhost:11434/v1' },
    { ...local, key: 'lan', baseURL: 'http://192.168.1.5:11434/v1' },
    { ...local, key: 'off', on: false, baseURL: 'http://localhost:11434/v1' },
  ],
};
const keys = (change: Partial<Settings>) => readyModels({ ...settings, ...change }).map(({ key }) => key);

it('are those that are on and have their key', () => {
  expect(keys({})).toEqual(['deepseek', 'openai', 'own', 'lan']);
});

it('are those on this computer where only that is allowed, the network at home is not', () => {
  expect(keys({ localOnly: true })).toEqual(['own']);
});
