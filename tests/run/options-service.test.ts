import { describe, expect, it } from 'vitest';
import type { AskError } from '../../utils/domain.ts';
import { createOptionsService } from '../../utils/run/options-service.ts';
import { changeModel } from '../../utils/store/change-settings.ts';
import { defaultSettings, type Settings } from '../../utils/store/default-settings.ts';
import { createScriptedProvider } from './scripted-provider.ts';

function setUp(
  listModels: () => Promise<{ id: string }[]> = async () => [{ id: 'deepseek-flash' }],
  mayReach = async (_url: string) => true,
) {
  const kept = new Map<string, string>();
  let settings: Settings = changeModel(defaultSettings, 'deepseek', { baseURL: 'http://127.0.0.1:9/deepseek' });
  const created: unknown[] = [];
  const answer = createOptionsService({
    keys: {
      save: async (service, key) => void kept.set(service, key),
      read: async (service) => kept.get(service),
      forget: async (service) => void kept.delete(service),
    },
    readSettings: async () => settings,
    updateSettings: async (change) => {
      settings = change(settings);
    },
    createProvider: (id, settings) => {
      created.push(settings);
      return { ...createScriptedProvider(id), listModels };
    },
    mayReach,
  });
  return { answer, kept, created, model: () => settings.models[0] };
}

describe('the options service', () => {
  it('keeps a key, shows its last four characters and switches the service on', async () => {
    const { answer, kept, model } = setUp();
    expect(await answer({ type: 'save-key', modelKey: 'deepseek', key: ' canary-key-9c1e\n' })).toEqual({ ok: true });
    expect(kept.get('deepseek')).toBe('canary-key-9c1e');
    expect(model()).toMatchObject({ keyEnding: '9c1e', on: true });
  });

  it.each(['', '  ', 'canary\u200bkey', 'ключ'])(
    'refuses %j as a key, in a sentence that does not hold it',
    async (key) => {
      const { answer, kept } = setUp();
      const result = await answer({ type: 'save-key', modelKey: 'deepseek', key });
      expect(result).toMatchObject({ ok: false, error: { kind: 'auth' } });
      if (key.trim()) expect(JSON.stringify(result)).not.toContain(key);
      expect(kept.size).toBe(0);
    },
  );

  it('forgets a key and switches the service off', async () => {
    const { answer, kept, model } = setUp();
    await answer({ type: 'save-key', modelKey: 'deepseek', key: 'canary-key-9c1e' });
    await answer({ type: 'forget-key', modelKey: 'deepseek' });
    expect(kept.size).toBe(0);
    expect(model()).toMatchObject({ keyEnding: undefined, on: false });
  });

  it('reads the models of an address that is not kept yet, and keeps neither it nor its key', async () => {
    const { answer, created, kept } = setUp();
    const baseURL = 'http://127.0.0.1:9/v1';
    expect(await answer({ type: 'list-endpoint', baseURL, key: 'canary-key-9c1e' })).toEqual({
      ok: true,
      models: [{ id: 'deepseek-flash' }],
    });
    expect(created).toEqual([{ apiKey: 'canary-key-9c1e', modelId: '', baseURL }]);
    expect(kept.size).toBe(0);
  });

  it('reads the model list with the kept key at the address that is set', async () => {
    const { answer, created } = setUp();
    await answer({ type: 'save-key', modelKey: 'deepseek', key: 'canary-key-9c1e' });
    expect(await answer({ type: 'list-models', modelKey: 'deepseek' })).toEqual({
      ok: true,
      models: [{ id: 'deepseek-flash' }],
    });
    expect(created).toEqual([
      { apiKey: 'canary-key-9c1e', modelId: 'deepseek-flash', baseURL: 'http://127.0.0.1:9/deepseek' },
    ]);
  });

  it('asks no host that the browser keeps from us for its models', async () => {
    const { answer, created } = setUp(undefined, async (url) => !url.startsWith('http://127.0.0.1:9/'));
    expect(await answer({ type: 'list-models', modelKey: 'deepseek' })).toMatchObject({
      ok: false,
      error: { kind: 'permission', reason: 'host-not-allowed', address: 'http://127.0.0.1:9' },
    });
    expect(created).toEqual([]);
  });

  it('passes on why a list did not come', async () => {
    const error: AskError = { kind: 'auth', message: 'DeepSeek does not accept this key.' };
    const { answer } = setUp(() => Promise.reject(error));
    expect(await answer({ type: 'list-models', modelKey: 'deepseek' })).toEqual({ ok: false, error });
  });
});
