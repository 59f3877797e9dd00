import { browser } from '#imports';
import type { KeepAlive } from './keep-alive.ts';

/**
 * Lets an update of the extension wait while the background is held alive. Firefox updates at once unless somebody listens,
 * and would cut every open stream. Chromium waits by itself, until the background sleeps and no page of ours is open,
 * so nobody listens there: it would only close a panel in front of its reader.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/runtime/onUpdateAvailable
 */
export function deferUpdate({ isHeld, onLetGo }: Pick<KeepAlive, 'isHeld' | 'onLetGo'>): void {
  if (!isFirefox()) return;
  let isUpdateWaiting = false;
  const updateIfFree = () => {
    if (isUpdateWaiting && !isHeld()) browser.runtime.reload();
  };
  browser.runtime.onUpdateAvailable?.addListener(() => {
    isUpdateWaiting = true;
    updateIfFree();
  });
  onLetGo(updateIfFree);
}

/** Only Firefox has this method. */
function isFirefox(): boolean {
  return 'getBrowserInfo' in browser.runtime;
}
