import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { AskError } from '../../utils/domain.ts';
import { createOptionsService } from '../../utils/run/options-service.ts';
import { changeModel } from '../../utils/store/change-settings.ts';
import { openDatabase, type TriptychDatabase } from '../../utils/store/db.ts';
import { defaultSettings, type Settings } from '../../utils/store/default-settings.ts';
import { createKeyStore } from '../../utils/store/keys/key-store.ts';
import { createMemorySecrets } from '../store/keys/memory-secrets.ts';
import { createScriptedProvider } from './scripted-provider.ts';

let db: TriptychDatabase | undefined;

afterEach(async () => {
  await db?.delete();
});

function setUp(
  listModels: () => Promise<{ id: string }[]> = async () => [{ id: 'deepseek-flash' }],
  mayReach = async (_url: string) => true,
) {
  db = openDatabase('options-service');
  const secrets = createMemorySecrets();
  const keys = createKeyStore({ db, secrets, iterations: 1_000 });
  let unlocked = 0;
  let settings: Settings = changeModel(defaultSettings, 'deepseek', { baseURL: 'http://127.0.0.1:9/deepseek' });
  const created: unknown[] = [];
  const answer = createOptionsService({
    keys,
    readSettings: async () => settings,
    updateSettings: async (change) => {
      settings = change(settings);
    },
    createProvider: (id, settings) => {
      created.push(settings);
      return { ...createScriptedProvider(id), listModels };
    },
    requestLog: { list: async () => [], clear: async () => undefined },
    forgetEverything: async () => undefined,
    onUnlocked: () => {
      unlocked += 1;
    },
    mayReach,
  });
  return { answer, keys, created, model: () => settings.models[0], unlocked: () => unlocked };
}

describe('the options service', () => {
  it('keeps a key, shows its last four characters and switches the service on', async () => {
    const { answer, keys, model } = setUp();
    expect(await answer({ type: 'save-key', modelKey: 'deepseek', key: ' canary-key-9c1e\n' })).toEqual({ ok: true });
    expect(await keys.read('deepseek')).toBe('canary-key-9c1e');
    expect(model()).toMatchObject({ keyEnding: '9c1e', on: true });
  });

  it.each(['', '  ', 'canary\u200bkey', 'ключ'])(
    'refuses %j as a key, in a sentence that does not hold it',
    async (key) => {
      const { answer, keys } = setUp();
      const result = await answer({ type: 'save-key', modelKey: 'deepseek', key });
      expect(result).toMatchObject({ ok: false, error: { kind: 'auth' } });
      if (key.trim()) expect(JSON.stringify(result)).not.toContain(key);
      expect(await keys.listServices()).toEqual([]);
    },
  );

  it('forgets a key and switches the service off', async () => {
    const { answer, keys, model } = setUp();
    await answer({ type: 'save-key', modelKey: 'deepseek', key: 'canary-key-9c1e' });
    await answer({ type: 'forget-key', modelKey: 'deepseek' });
    expect(await keys.listServices()).toEqual([]);
    expect(model()).toMatchObject({ keyEnding: undefined, on: false });
  });

  it('reads the models of an address that is not kept yet, and keeps neither it nor its key', async () => {
    const { answer, created, keys } = setUp();
    const baseURL = 'http://127.0.0.1:9/v1';
    expect(await answer({ type: 'list-endpoint', baseURL, key: 'canary-key-9c1e' })).toEqual({
      ok: true,
      models: [{ id: 'deepseek-flash' }],
    });
    expect(created).toEqual([{ apiKey: 'canary-key-9c1e', modelId: '', baseURL }]);
    expect(await keys.listServices()).toEqual([]);
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

  it('keeps keys behind a passphrase, locks them, and says so', async () => {
    const { answer, unlocked } = setUp();
    await answer({ type: 'save-key', modelKey: 'deepseek', key: 'canary-key-9c1e' });
    const passphrase = 'four words of mine';
    const open = { mode: 'passphrase', isLocked: false, unreadable: [] };
    expect(await answer({ type: 'keep-keys-as', mode: 'passphrase', passphrase })).toEqual({ ok: true, keys: open });
    expect(await answer({ type: 'lock-keys' })).toEqual({ ok: true, keys: { ...open, isLocked: true } });
    expect(await answer({ type: 'list-models', modelKey: 'deepseek' })).toMatchObject({ ok: false });
    expect(await answer({ type: 'unlock-keys', passphrase: 'four words of yours' })).toMatchObject({
      unlock: 'wrong-passphrase',
      keys: { isLocked: true },
    });
    expect(unlocked()).toBe(0);
    expect(await answer({ type: 'unlock-keys', passphrase })).toEqual({ ok: true, keys: open, unlock: 'unlocked' });
    expect(unlocked()).toBe(1);
    expect(await answer({ type: 'list-models', modelKey: 'deepseek' })).toMatchObject({ ok: true });
  });

  it('takes the keys out of the settings when all are forgotten', async () => {
    const { answer, model } = setUp();
    await answer({ type: 'save-key', modelKey: 'deepseek', key: 'canary-key-9c1e' });
    expect(await answer({ type: 'forget-all-keys' })).toMatchObject({ ok: true, keys: { mode: 'remembered' } });
    expect(model()?.keyEnding).toBeUndefined();
  });
});
