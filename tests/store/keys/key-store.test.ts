import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type TriptychDatabase } from '../../../utils/store/db.ts';
import { KeysLockedError, keyModes } from '../../../utils/store/keys/key-keeping.ts';
import { createKeyStore, type KeyStoreDependencies } from '../../../utils/store/keys/key-store.ts';
import type { SecretStore } from '../../../utils/store/keys/session-secrets.ts';
import { createMemorySecrets } from './memory-secrets.ts';

/** The real number takes half a second each time; what is tested here does not depend on it. */
const iterations = 1_000;
const passphrase = 'correct horse battery';
const minute = 60_000;

let db: TriptychDatabase;
let secrets: SecretStore;
let databases = 0;

beforeEach(() => {
  databases += 1;
  db = openDatabase(`keys-${databases}`);
  secrets = createMemorySecrets();
});

afterEach(async () => {
  await db.delete();
});

/** What the next background makes of the same disk and the same browser. */
const createStore = (more: Partial<KeyStoreDependencies> = {}) => createKeyStore({ db, secrets, iterations, ...more });

/** All bytes on the disk, as text. */
async function diskText(): Promise<string> {
  const rows = [await db.keys.toArray(), await db.vault.toArray()].flat();
  const read = (value: unknown): string => {
    if (value instanceof CryptoKey) return '';
    if (value instanceof ArrayBuffer) return Buffer.from(value).toString('latin1');
    if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1');
    if (typeof value === 'object' && value !== null) return Object.values(value).map(read).join(' ');
    return String(value);
  };
  return rows.map(read).join('\n');
}

describe.each(keyModes)('keys kept in the mode %s', (mode) => {
  beforeEach(async () => {
    await createStore().keepAs(mode, passphrase);
  });

  it('are given back, also to the next background, and nowhere on the disk in plain', async () => {
    await createStore().save('deepseek', 'canary-key-1');
    await createStore().save('gemini', 'canary-key-2');
    const later = createStore();
    expect(await later.read('deepseek')).toBe('canary-key-1');
    expect(await later.read('gemini')).toBe('canary-key-2');
    expect(await later.read('openai')).toBeUndefined();
    expect([...(await later.listServices())].sort()).toEqual(['deepseek', 'gemini']);
    expect(await diskText()).not.toContain('canary');
    expect(await later.status()).toEqual({ mode, isLocked: false, unreadable: [] });
  });

  it('are forgotten one by one and all at once', async () => {
    const keys = createStore();
    await keys.save('deepseek', 'canary-key-1');
    await keys.save('gemini', 'canary-key-2');
    await keys.forget('deepseek');
    expect(await keys.read('deepseek')).toBeUndefined();
    await keys.forgetAll();
    expect(await keys.listServices()).toEqual([]);
    expect(await secrets.read()).toEqual({ keys: {} });
    expect(await db.keys.count()).toBe(0);
    expect((await db.vault.toArray()).map(({ id }) => id)).toEqual(['keeping']);
  });

  it('are read several at once: those that are kept, and of those the ones asked for', async () => {
    const keys = createStore();
    await keys.save('deepseek', 'canary-key-1');
    await keys.save('gemini', 'canary-key-2');
    await keys.save('openai', 'canary-key-3');
    expect(await keys.readSeveral(['gemini', 'made-id', 'deepseek'])).toEqual(
      new Map([
        ['deepseek', 'canary-key-1'],
        ['gemini', 'canary-key-2'],
      ]),
    );
    expect(await keys.readSeveral([])).toEqual(new Map());
  });

  it.each(keyModes)('go over to the mode %s whole, and leave nothing behind', async (next) => {
    await createStore().save('deepseek', 'canary-key-1');
    await createStore().keepAs(next, passphrase);
    expect(await createStore().read('deepseek')).toBe('canary-key-1');
    expect((await createStore().status()).mode).toBe(next);
    expect(await db.keys.count()).toBe(next === 'session' ? 0 : 1);
    expect(Object.keys((await secrets.read()).keys)).toEqual(next === 'session' ? ['deepseek'] : []);
    expect((await secrets.read()).vaultKey !== undefined).toBe(next === 'passphrase');
    const opens = { session: [], remembered: ['wrapping-key'], passphrase: ['passphrase'] }[next];
    expect((await db.vault.toArray()).map(({ id }) => id).sort()).toEqual(['keeping', ...opens].sort());
  });
});

it('has no keys after the browser was closed, in the session mode', async () => {
  await createStore().keepAs('session');
  await createStore().save('deepseek', 'canary-key-1');
  secrets = createMemorySecrets();
  expect(await createStore().read('deepseek')).toBeUndefined();
  expect(await createStore().listServices()).toEqual([]);
});

describe('remembered keys', () => {
  it('are wrapped differently each time, by a key that cannot be taken out', async () => {
    const keys = createStore();
    await keys.save('deepseek', 'canary-key-1');
    await keys.save('gemini', 'canary-key-1');
    const [one, two] = (await db.keys.toArray()).map(({ cipher }) => Buffer.from(cipher).toString('hex'));
    expect(one).not.toBe(two);
    expect(await db.vault.get('wrapping-key')).toMatchObject({ key: { extractable: false } });
  });

  it('that are damaged or in the place of another read as absent, and are named', async () => {
    const keys = createStore();
    await keys.save('deepseek', 'canary-key-1');
    await keys.save('gemini', 'canary-key-2');
    await keys.save('openai', 'canary-key-3');
    const gemini = await db.keys.get('gemini');
    await db.keys.update('deepseek', { cipher: new Uint8Array(40).buffer });
    if (gemini) await db.keys.put({ ...gemini, service: 'openai' });
    expect(await keys.read('deepseek')).toBeUndefined();
    expect(await keys.read('openai')).toBeUndefined();
    expect(await keys.read('gemini')).toBe('canary-key-2');
    expect((await keys.status()).unreadable.toSorted()).toEqual(['deepseek', 'openai']);
  });

  it('agree on one wrapping key when two pages make one at once', async () => {
    await Promise.all([createStore().save('deepseek', 'one'), createStore().save('gemini', 'two')]);
    expect([await createStore().read('deepseek'), await createStore().read('gemini')]).toEqual(['one', 'two']);
  });
});

describe('keys behind a passphrase', () => {
  beforeEach(async () => {
    await createStore().keepAs('passphrase', passphrase);
    await createStore().save('deepseek', 'canary-key-1');
  });

  it('are locked when the browser starts, until the passphrase is given', async () => {
    secrets = createMemorySecrets();
    const keys = createStore();
    expect(await keys.status()).toEqual({ mode: 'passphrase', isLocked: true, unreadable: [] });
    await expect(keys.read('deepseek')).rejects.toThrow(KeysLockedError);
    await expect(keys.save('gemini', 'canary-key-2')).rejects.toThrow(KeysLockedError);
    await expect(keys.keepAs('remembered')).rejects.toThrow(KeysLockedError);
    expect(await keys.unlock('Correct horse battery')).toBe('wrong-passphrase');
    expect(await keys.unlock('')).toBe('wrong-passphrase');
    await expect(keys.read('deepseek')).rejects.toThrow(KeysLockedError);
    expect(await keys.unlock(passphrase)).toBe('unlocked');
    expect(await keys.read('deepseek')).toBe('canary-key-1');
  });

  it('do not need it for a service without a key', async () => {
    secrets = createMemorySecrets();
    expect(await createStore().read('local-1')).toBeUndefined();
  });

  it('take a passphrase however the keyboard composes it', async () => {
    await createStore().keepAs('passphrase', 'drie keer één');
    secrets = createMemorySecrets();
    expect(await createStore().unlock('drie keer één'.normalize('NFD'))).toBe('unlocked');
  });

  it('lock at once when told to', async () => {
    const keys = createStore();
    await keys.lock();
    expect(await secrets.read()).toEqual({ keys: {} });
    await expect(keys.read('deepseek')).rejects.toThrow(KeysLockedError);
  });

  it('lock after the idle time, which every use begins anew', async () => {
    let at = 0;
    const told: (number | undefined)[] = [];
    const keys = createStore({
      now: () => at,
      readIdleMs: async () => 30 * minute,
      onLockTime: (time) => told.push(time),
    });
    await keys.unlock(passphrase);
    at = 29 * minute;
    expect(await keys.read('deepseek')).toBe('canary-key-1');
    at = 58 * minute;
    expect(await keys.read('deepseek')).toBe('canary-key-1');
    at = 88 * minute;
    await expect(keys.read('deepseek')).rejects.toThrow(KeysLockedError);
    expect(await secrets.read()).toEqual({ keys: {} });
    expect(told).toEqual([30 * minute, 59 * minute, 88 * minute, undefined]);
  });

  it('have another passphrase after it was changed, and the old one opens nothing', async () => {
    await createStore().keepAs('passphrase', 'another passphrase');
    secrets = createMemorySecrets();
    expect(await createStore().unlock(passphrase)).toBe('wrong-passphrase');
    expect(await createStore().unlock('another passphrase')).toBe('unlocked');
    expect(await createStore().read('deepseek')).toBe('canary-key-1');
  });

  it('are locked with more rounds at the first unlocking after the number was raised', async () => {
    secrets = createMemorySecrets();
    const before = await readLock();
    expect(before?.derivation.iterations).toBe(iterations);
    expect(await createStore({ iterations: 2 * iterations }).unlock('wrong passphrase')).toBe('wrong-passphrase');
    expect(await readLock()).toEqual(before);
    expect(await createStore({ iterations: 2 * iterations }).unlock(passphrase)).toBe('unlocked');
    const after = await readLock();
    expect(after?.derivation.iterations).toBe(2 * iterations);
    expect(after?.derivation.salt).not.toEqual(before?.derivation.salt);
    secrets = createMemorySecrets();
    expect(await createStore().unlock(passphrase)).toBe('unlocked');
    expect(await createStore().read('deepseek')).toBe('canary-key-1');
    expect((await readLock())?.derivation.iterations).toBe(2 * iterations);
  });

  it.each([
    ['a changed bit', async () => change((lock) => flip(new Uint8Array(lock.sealed.cipher)))],
    ['another salt', async () => change((lock) => flip(lock.derivation.salt))],
    ['rounds without end', async () => change((lock) => Object.assign(lock.derivation, { iterations: 4e9 }))],
    ['nothing left of it', async () => db.vault.delete('passphrase')],
    ['half of it', async () => db.vault.put({ id: 'passphrase', lock: { version: 1 } } as never)],
  ])('say that they are damaged, with %s', async (_, damage) => {
    secrets = createMemorySecrets();
    await damage();
    expect(await createStore().unlock(passphrase)).toBe('damaged');
    await createStore().forgetAll();
    await createStore().save('deepseek', 'canary-key-3');
    expect(await createStore().read('deepseek')).toBe('canary-key-3');
  });

  async function readLock() {
    const row = await db.vault.get('passphrase');
    return row?.id === 'passphrase' ? row.lock : undefined;
  }

  async function change(spoil: (lock: NonNullable<Awaited<ReturnType<typeof readLock>>>) => void) {
    const lock = await readLock();
    if (!lock) throw new Error('No lock.');
    spoil(lock);
    await db.vault.put({ id: 'passphrase', lock });
  }
});

function flip(bytes: Uint8Array): void {
  bytes[0] = (bytes[0] ?? 0) ^ 1;
}
