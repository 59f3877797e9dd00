import type { KeyRow, TriptychDatabase, VaultRow } from '../db.ts';
import type { KeyMode } from './key-keeping.ts';
import type { PassphraseLock } from './passphrase-lock.ts';
import { type Sealed, seal, unseal } from './seal.ts';

/** The part of the key store that is on the disk. */
export interface Vault {
  readMode(): Promise<KeyMode>;
  readLock(): Promise<PassphraseLock | undefined>;
  writeLock(lock: PassphraseLock): Promise<void>;
  /** The key of the mode `remembered`. It can be used and never be exported. */
  readDeviceKey(): Promise<CryptoKey>;
  writeKey(service: string, key: string, by: CryptoKey): Promise<void>;
  removeKey(service: string): Promise<void>;
  listServices(): Promise<string[]>;
  /** All of it, as it is at one moment. */
  read(): Promise<VaultContent>;
  /** All of it anew, in one transaction: either everything is kept the new way, or nothing has changed. */
  replace(content: VaultContent): Promise<void>;
}

export interface VaultContent {
  readonly mode: KeyMode;
  readonly lock?: PassphraseLock;
  readonly deviceKey?: CryptoKey;
  readonly rows: readonly KeyRow[];
}

export function createVault(db: TriptychDatabase): Vault {
  return {
    async readMode() {
      const row = await db.vault.get('keeping');
      return row?.id === 'keeping' ? row.mode : 'remembered';
    },

    async readLock() {
      const row = await db.vault.get('passphrase');
      return row?.id === 'passphrase' ? row.lock : undefined;
    },

    async writeLock(lock) {
      await db.vault.put({ id: 'passphrase', lock });
    },

    async readDeviceKey() {
      const kept = await readDeviceRow();
      if (kept) return kept;
      const made = await makeDeviceKey();
      // `add` fails where another page was quicker; theirs is then the one to use.
      await db.vault.add({ id: 'wrapping-key', key: made }).catch(() => undefined);
      return (await readDeviceRow()) ?? made;
    },

    async writeKey(service, key, by) {
      await db.keys.put(await sealKey(service, key, by));
    },

    async removeKey(service) {
      await db.keys.delete(service);
    },

    async listServices() {
      return (await db.keys.toCollection().primaryKeys()) as string[];
    },

    async read() {
      const [kept, rows] = await db.transaction('r', db.vault, db.keys, () =>
        Promise.all([db.vault.toArray(), db.keys.toArray()]),
      );
      const row = <Id extends VaultRow['id']>(id: Id) =>
        kept.find((one): one is Extract<VaultRow, { id: Id }> => one.id === id);
      const [lock, device] = [row('passphrase'), row('wrapping-key')];
      return {
        mode: row('keeping')?.mode ?? 'remembered',
        ...(lock && { lock: lock.lock }),
        ...(device && { deviceKey: device.key }),
        rows,
      };
    },

    async replace({ mode, lock, deviceKey, rows }) {
      const vaultRows: VaultRow[] = [{ id: 'keeping', mode }];
      if (lock) vaultRows.push({ id: 'passphrase', lock });
      if (deviceKey) vaultRows.push({ id: 'wrapping-key', key: deviceKey });
      await db.transaction('rw', db.keys, db.vault, async () => {
        await Promise.all([db.keys.clear(), db.vault.clear()]);
        await Promise.all([db.keys.bulkPut([...rows]), db.vault.bulkPut(vaultRows)]);
      });
    },
  };

  async function readDeviceRow(): Promise<CryptoKey | undefined> {
    const row = await db.vault.get('wrapping-key');
    return row?.id === 'wrapping-key' ? row.key : undefined;
  }
}

export function makeDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** The key in a row of the table `keys`; undefined where it cannot be opened by this one. */
export async function unsealKey(row: KeyRow, by: CryptoKey): Promise<string | undefined> {
  const bytes = await unseal(row, by, row.service);
  return bytes && new TextDecoder().decode(bytes);
}

/** A row of the table `keys`. The name of the service is sealed with it, so that rows cannot change places. */
export async function sealKey(service: string, key: string, by: CryptoKey): Promise<KeyRow> {
  const sealed: Sealed = await seal(new TextEncoder().encode(key), by, service);
  return { service, ...sealed };
}
