import { expect, it } from 'vitest';
import { reconcileKeys } from '../../utils/run/reconcile-keys.ts';
import { defaultSettings, type Settings } from '../../utils/store/default-settings.ts';

function setUp(kept: readonly string[]) {
  let settings: Settings = {
    ...defaultSettings,
    models: defaultSettings.models.map((model) => ({
      ...model,
      on: true,
      keyEnding: model.key === 'gemini' ? undefined : '9c1e',
    })),
  };
  let writes = 0;
  return {
    keys: { listServices: async () => kept },
    readSettings: async () => settings,
    updateSettings: async (change: (settings: Settings) => Settings) => {
      writes += 1;
      settings = change(settings);
    },
    endings: () => settings.models.map(({ keyEnding }) => keyEnding),
    writes: () => writes,
  };
}

it('takes out what is not kept any more, and leaves the switches as they are', async () => {
  const sources = setUp(['openai']);
  await reconcileKeys(sources);
  expect(sources.endings()).toEqual([undefined, '9c1e', undefined]);
  expect((await sources.readSettings()).models.every(({ on }) => on)).toBe(true);
});

it('writes nothing where nothing has changed', async () => {
  const sources = setUp(['deepseek', 'openai']);
  await reconcileKeys(sources);
  expect(sources.writes()).toBe(0);
});

it('leaves a key alone that is saved while it looks', async () => {
  const kept: string[] = [];
  const sources = setUp(kept);
  const { endings, readSettings, updateSettings } = sources;
  await updateSettings((settings) => ({
    ...settings,
    models: settings.models.map((model) => ({ ...model, keyEnding: undefined })),
  }));
  const save = () => {
    kept.push('openai');
    return updateSettings((settings) => ({
      ...settings,
      models: settings.models.map((model) => (model.key === 'openai' ? { ...model, keyEnding: '9c1e' } : model)),
    }));
  };
  await reconcileKeys({
    ...sources,
    keys: {
      async listServices() {
        const before = [...kept];
        await save();
        return before;
      },
    },
    readSettings,
  });
  expect(endings()).toEqual([undefined, '9c1e', undefined]);
});
