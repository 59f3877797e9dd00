/**
 * How keys are kept. `session`: in memory, until the browser closes. `remembered`: on the disk, wrapped by a key that
 * lies beside them. `passphrase`: on the disk, and readable only with the person's passphrase.
 */
export type KeyMode = 'session' | 'remembered' | 'passphrase';

export const keyModes = ['session', 'remembered', 'passphrase'] as const satisfies readonly KeyMode[];

/** What can be told of the keys without telling any. */
export interface KeyStatus {
  readonly mode: KeyMode;
  /** True while the passphrase is needed before a key can be read or kept. */
  readonly isLocked: boolean;
  /** Model keys whose kept key cannot be read any more and has to be entered again. */
  readonly unreadable: readonly string[];
}

export type UnlockResult = 'unlocked' | 'wrong-passphrase' | 'damaged';

/**
 * Shortest passphrase, in UTF-16 units. Whoever has the file may try as fast as the hardware goes: four digits fall in
 * minutes whatever the number of rounds.
 */
export const minPassphraseLength = 10;

/** Reading or keeping a key needs the passphrase first. */
export class KeysLockedError extends Error {
  override readonly name = 'KeysLockedError';
}
