import type { UnlockResult } from './key-keeping.ts';
import { type Sealed, seal, unseal } from './seal.ts';

/** How a passphrase was turned into a key. Kept beside what it locks, so that the next version can ask for more. */
export interface DerivationParameters {
  readonly name: 'PBKDF2';
  readonly hash: 'SHA-256';
  readonly iterations: number;
  readonly salt: Uint8Array<ArrayBuffer>;
}

/** The key that seals all others, sealed by the passphrase. Changing the passphrase changes this and nothing else. */
export interface PassphraseLock {
  readonly version: 1;
  readonly derivation: DerivationParameters;
  readonly sealed: Sealed;
  /** SHA-256 of all above: tells a damaged lock from a wrong passphrase, which both just do not open. */
  readonly checksum: ArrayBuffer;
}

/**
 * Rounds of PBKDF2 for new locks. OWASP asks for 600,000 with SHA-256; MetaMask's vault takes 900,000. About half a
 * second on a laptop, once a session. https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
 */
export const currentIterations = 900_000;

/** More rounds than any version of ours asks for: a lock that names more is damaged, or meant to hang the browser. */
const maxIterations = 20_000_000;

const saltBytes = 16;
const lockLabel = 'triptych-vault-key';

/** Locks the vault key (32 bytes) with a passphrase. */
export async function lockWithPassphrase(
  vaultKey: Uint8Array<ArrayBuffer>,
  passphrase: string,
  iterations: number = currentIterations,
): Promise<PassphraseLock> {
  const salt = crypto.getRandomValues(new Uint8Array(saltBytes));
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', iterations, salt } as const;
  const sealed = await seal(vaultKey, await deriveKey(passphrase, derivation), lockLabel);
  return { version: 1, derivation, sealed, checksum: await checksumOf(derivation, sealed) };
}

/** The vault key, or why it cannot be had. Never throws for what a lock holds. */
export async function openWithPassphrase(
  lock: PassphraseLock,
  passphrase: string,
): Promise<{ readonly vaultKey: Uint8Array<ArrayBuffer> } | { readonly failure: Exclude<UnlockResult, 'unlocked'> }> {
  if (!(await isWhole(lock))) return { failure: 'damaged' };
  const vaultKey = await unseal(lock.sealed, await deriveKey(passphrase, lock.derivation), lockLabel);
  return vaultKey ? { vaultKey } : { failure: 'wrong-passphrase' };
}

/** Whether a lock was made with fewer rounds than are asked for today. */
export function isOutdated({ derivation }: PassphraseLock, iterations: number = currentIterations): boolean {
  return derivation.iterations < iterations;
}

async function deriveKey(passphrase: string, { name, hash, iterations, salt }: DerivationParameters) {
  // One keyboard writes "é" as one character, another as two: the same passphrase has to be the same bytes.
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', bytes, name, false, ['deriveKey']);
  const aes = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey({ name, hash, iterations, salt }, base, aes, false, ['encrypt', 'decrypt']);
}

async function isWhole({ version, derivation, sealed, checksum }: PassphraseLock): Promise<boolean> {
  try {
    const { iterations, salt } = derivation;
    if (version !== 1 || !(iterations >= 1 && iterations <= maxIterations) || salt.length !== saltBytes) return false;
    return sameBytes(await checksumOf(derivation, sealed), checksum);
  } catch {
    return false;
  }
}

async function checksumOf({ iterations, salt }: DerivationParameters, { iv, cipher }: Sealed): Promise<ArrayBuffer> {
  const numbers = new TextEncoder().encode(String(iterations));
  return crypto.subtle.digest('SHA-256', await new Blob([numbers, salt, iv, cipher]).arrayBuffer());
}

function sameBytes(one: ArrayBuffer, other: ArrayBuffer): boolean {
  const others = new Uint8Array(other);
  return one.byteLength === other.byteLength && new Uint8Array(one).every((byte, index) => byte === others[index]);
}
