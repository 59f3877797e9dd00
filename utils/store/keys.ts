import { database, type TriptychDatabase } from './db.ts';

/** The users' keys. Only the background reads them; nothing that leaves this room holds one but `read`. */
export interface KeyStore {
  save(service: string, key: string): Promise<void>;
  read(service: string): Promise<string | undefined>;
  forget(service: string): Promise<void>;
}

const initialisationVectorBytes = 12;

/**
 * Keys in extension-origin IndexedDB, which no content script can reach, wrapped with AES-GCM by a key that cannot be
 * exported. This keeps a key from being read by looking at the profile's files; it does not stop malware, since the
 * wrapping key lies beside it. A row that cannot be decrypted reads as absent: the user enters the key again.
 */
export function createKeyStore(db: TriptychDatabase = database(), cryptography: Crypto = crypto): KeyStore {
  async function wrappingKey(): Promise<CryptoKey> {
    const kept = await db.vault.get('wrapping-key');
    if (kept) return kept.key;
    const made = await cryptography.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    // `add` fails where another page was quicker; theirs is then the one to use.
    await db.vault.add({ id: 'wrapping-key', key: made }).catch(() => undefined);
    return (await db.vault.get('wrapping-key'))?.key ?? made;
  }

  return {
    async save(service, key) {
      const iv = cryptography.getRandomValues(new Uint8Array(initialisationVectorBytes));
      const cipher = await cryptography.subtle.encrypt(
        { name: 'AES-GCM', iv },
        await wrappingKey(),
        new TextEncoder().encode(key),
      );
      await db.keys.put({ service, iv, cipher });
    },

    async read(service) {
      const row = await db.keys.get(service);
      if (!row) return undefined;
      try {
        const plain = await cryptography.subtle.decrypt(
          { name: 'AES-GCM', iv: row.iv },
          await wrappingKey(),
          row.cipher,
        );
        return new TextDecoder().decode(plain);
      } catch {
        return undefined;
      }
    },

    async forget(service) {
      await db.keys.delete(service);
    },
  };
}
