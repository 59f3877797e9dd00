import type { Run } from '../../utils/domain.ts';
import type { UnlockResult } from '../../utils/store/keys/key-keeping.ts';

/** What a page of ours knows of the browser and can ask of it. Given by its entrypoint, so that components know none. */
export interface PageActions {
  openOptions(): void;
  /** Opens what is known of where questions go. */
  openPrivacy(): void;
  /** Gives the background the passphrase of the keys; undefined when it could not say how that went. */
  unlockKeys(passphrase: string): Promise<UnlockResult | undefined>;
  /** Runs that the store refused, which are in memory only. */
  readUnkeptRuns(): Promise<readonly Run[]>;
  /** Shows the browser's question for the host of an address. Has to be called in the click itself. */
  requestHostPermission(url: string): Promise<boolean>;
  /** The keys that ask from a page, as the browser writes them; absent when none are set. */
  readonly shortcut?: string | undefined;
  /** Shows a run wide, in a tab; absent in the tab itself. */
  openInTab?: ((runId: string) => void) | undefined;
}
