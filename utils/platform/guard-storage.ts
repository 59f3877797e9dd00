import { browser } from '#imports';

/** Shuts `storage.local` to content scripts where the browser can (Chromium; Firefox has it for `session` only). */
export function guardStorage(): void {
  browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}
