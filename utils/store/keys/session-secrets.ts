import type { SessionItem } from '../session-item.ts';

/** What the browser keeps in memory until it closes, for trusted pages only. Never written to the disk. */
export interface Secrets {
  /** API keys by model key, in the mode `session`. */
  readonly keys: Readonly<Record<string, string>>;
  /** The unlocked vault key, in Base64, in the mode `passphrase`. */
  readonly vaultKey?: string;
  /** Epoch ms at which it locks again unless it is used before. */
  readonly lockAt?: number;
}

export type SecretStore = SessionItem<Secrets>;

export const noSecrets: Secrets = { keys: {} };
