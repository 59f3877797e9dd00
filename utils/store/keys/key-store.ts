import { database, type KeyRow, type TriptychDatabase } from '../db.ts';
import { type KeyMode, type KeyStatus, KeysLockedError, type UnlockResult } from './key-keeping.ts';
import { currentIterations, isOutdated, lockWithPassphrase, openWithPassphrase } from './passphrase-lock.ts';
import { noSecrets, type SecretStore } from './session-secrets.ts';
import { createVault, makeDeviceKey, sealKey, unsealKey } from './vault.ts';

/** How far the time of the lock has to move before it is written again, in ms. */
const lockStepMs = 60_000;

/** Of the key that seals the others: AES-256. */
const vaultKeyBytes = 32;

type KeyEntries = readonly (readonly [service: string, key: string])[];

/** The users' keys. Only the background reads them; nothing that leaves this room holds one but `read` and `readSeveral`. */
export interface KeyStore {
  /** Rejects with `KeysLockedError` while locked. */
  save(service: string, key: string): Promise<void>;
  /** Undefined when none is kept, or what is kept cannot be read. Rejects with `KeysLockedError` while locked. */
  read(service: string): Promise<string | undefined>;
  /** The keys of all these services at once, those that are kept and can be read. Rejects as `read` does. */
  readSeveral(services: readonly string[]): Promise<ReadonlyMap<string, string>>;
  forget(service: string): Promise<void>;
  /** The services a key is kept for, readable or not. */
  listServices(): Promise<readonly string[]>;
  status(): Promise<KeyStatus>;
  /**
   * Keeps all keys another way from now on, or under another passphrase. What cannot be read is dropped. Rejects with
   * `KeysLockedError` while locked.
   */
  keepAs(mode: KeyMode, passphrase?: string): Promise<void>;
  unlock(passphrase: string): Promise<UnlockResult>;
  lock(): Promise<void>;
  /** Every key, and what locks them. */
  forgetAll(): Promise<void>;
}

export interface KeyStoreDependencies {
  readonly db?: TriptychDatabase;
  readonly secrets: SecretStore;
  /** Idle time in ms after which the keys lock; undefined: they stay unlocked until the browser closes. */
  readonly readIdleMs?: () => Promise<number | undefined>;
  /** Told when the keys will lock unless they are used before: epoch ms, or undefined for never. */
  readonly onLockTime?: (at: number | undefined) => void;
  readonly now?: () => number;
  readonly iterations?: number;
}

/**
 * Keys in extension-origin IndexedDB, which no content script can reach, or in memory only. What each mode protects
 * from, and what not, is in docs/security.md.
 */
export function createKeyStore({
  db = database(),
  secrets,
  readIdleMs = async () => undefined,
  onLockTime = () => undefined,
  now = Date.now,
  iterations = currentIterations,
}: KeyStoreDependencies): KeyStore {
  const vault = createVault(db);
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: a key saved while all are sealed anew would be lost. */
  function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
    const result = last.then(task, task);
    last = result;
    return result;
  }

  /** The key that opens the rows. Using it puts off the lock. */
  async function openingKey(mode: KeyMode, deviceKey?: CryptoKey): Promise<CryptoKey> {
    if (mode === 'remembered') return deviceKey ?? vault.readDeviceKey();
    const { vaultKey, lockAt } = await secrets.read();
    if (vaultKey === undefined || hasPassed(lockAt)) {
      await lock();
      throw new KeysLockedError('The keys are locked.');
    }
    await keepUnlocked(vaultKey, lockAt);
    return importVaultKey(fromBase64(vaultKey));
  }

  function hasPassed(lockAt: number | undefined): boolean {
    return lockAt !== undefined && lockAt <= now();
  }

  async function keepUnlocked(vaultKey: string, before?: number): Promise<void> {
    const idleMs = await readIdleMs();
    const lockAt = idleMs === undefined ? undefined : now() + idleMs;
    // Three keys are read for one question; the time is written once.
    if (before !== undefined && lockAt !== undefined && lockAt - before < lockStepMs) return;
    await secrets.write({ ...noSecrets, vaultKey, ...(lockAt !== undefined && { lockAt }) });
    onLockTime(lockAt);
  }

  async function lock(): Promise<void> {
    const { keys } = await secrets.read();
    await secrets.write({ keys });
    onLockTime(undefined);
  }

  /** One look at the disk, whatever the number of keys: a question waits for it. */
  async function readAll(isWanted: (service: string) => boolean = () => true): Promise<KeyEntries> {
    const { mode, deviceKey, rows } = await vault.read();
    if (mode === 'session') return Object.entries((await secrets.read()).keys).filter(([service]) => isWanted(service));
    const wanted = rows.filter(({ service }) => isWanted(service));
    if (wanted.length === 0) return [];
    const by = await openingKey(mode, deviceKey);
    const read = await Promise.all(wanted.map(async (row) => [row.service, await unsealKey(row, by)] as const));
    return read.flatMap(([service, key]) => (key === undefined ? [] : [[service, key] as const]));
  }

  const readSeveral: KeyStore['readSeveral'] = (services) =>
    inTurn(async () => new Map(await readAll((service) => services.includes(service))));

  async function sealAll(entries: KeyEntries, by: CryptoKey): Promise<KeyRow[]> {
    return Promise.all(entries.map(([service, key]) => sealKey(service, key, by)));
  }

  const keepers: Readonly<Record<KeyMode, (entries: KeyEntries, passphrase: string) => Promise<void>>> = {
    async session(entries) {
      // Into memory first: ended in between, the browser has them twice, and not once too few.
      await secrets.write({ keys: Object.fromEntries(entries) });
      await vault.replace({ mode: 'session', rows: [] });
      onLockTime(undefined);
    },
    async remembered(entries) {
      const deviceKey = await makeDeviceKey();
      await vault.replace({ mode: 'remembered', deviceKey, rows: await sealAll(entries, deviceKey) });
      await secrets.write(noSecrets);
      onLockTime(undefined);
    },
    async passphrase(entries, passphrase) {
      const bytes = crypto.getRandomValues(new Uint8Array(vaultKeyBytes));
      const by = await importVaultKey(bytes);
      const passphraseLock = await lockWithPassphrase(bytes, passphrase, iterations);
      await vault.replace({ mode: 'passphrase', lock: passphraseLock, rows: await sealAll(entries, by) });
      await keepUnlocked(toBase64(bytes));
    },
  };

  return {
    save: (service, key) =>
      inTurn(async () => {
        const mode = await vault.readMode();
        if (mode !== 'session') return vault.writeKey(service, key, await openingKey(mode));
        const { keys } = await secrets.read();
        await secrets.write({ keys: { ...keys, [service]: key } });
      }),

    read: async (service) => (await readSeveral([service])).get(service),

    readSeveral,

    forget: (service) =>
      inTurn(async () => {
        const { [service]: _, ...keys } = (await secrets.read()).keys;
        await secrets.write({ ...(await secrets.read()), keys });
        await vault.removeKey(service);
      }),

    listServices: async () => {
      const mode = await vault.readMode();
      return mode === 'session' ? Object.keys((await secrets.read()).keys) : vault.listServices();
    },

    status: () =>
      inTurn(async () => {
        const mode = await vault.readMode();
        const { vaultKey, lockAt } = await secrets.read();
        const isLocked = mode === 'passphrase' && (vaultKey === undefined || hasPassed(lockAt));
        if (isLocked || mode === 'session') return { mode, isLocked, unreadable: [] };
        const readable = new Map(await readAll());
        const unreadable = (await vault.listServices()).filter((service) => !readable.has(service));
        return { mode, isLocked, unreadable };
      }),

    keepAs: (mode, passphrase = '') => inTurn(async () => keepers[mode](await readAll(), passphrase)),

    unlock: (passphrase) =>
      inTurn(async () => {
        const passphraseLock = await vault.readLock();
        if (!passphraseLock) return 'damaged';
        const opened = await openWithPassphrase(passphraseLock, passphrase);
        if ('failure' in opened) return opened.failure;
        await keepUnlocked(toBase64(opened.vaultKey));
        if (isOutdated(passphraseLock, iterations)) {
          await vault.writeLock(await lockWithPassphrase(opened.vaultKey, passphrase, iterations));
        }
        return 'unlocked';
      }),

    lock: () => inTurn(lock),

    forgetAll: () =>
      inTurn(async () => {
        await secrets.write(noSecrets);
        // Whoever forgot the passphrase comes here too: it goes with the keys.
        const mode = await vault.readMode();
        await vault.replace({ mode: mode === 'passphrase' ? 'remembered' : mode, rows: [] });
        onLockTime(undefined);
      }),
  };
}

function importVaultKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
