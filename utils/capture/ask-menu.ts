import { browser } from '#imports';

export const askMenuItemId = 'ask-all';

/**
 * Puts "Ask all models" into the context menu of selections and text fields. One item only: a second would push both
 * into a submenu. The browser keeps the item while the background sleeps, so this runs at installation and update.
 */
export function addAskMenu(title: string): void {
  browser.runtime.onInstalled.addListener(() => {
    const item = { title, contexts: ['selection', 'editable'] as ['selection', 'editable'] };
    browser.contextMenus.create({ id: askMenuItemId, ...item }, () => {
      // Already there from an earlier version: brought up to date in place, so that its neighbours keep their order.
      if (browser.runtime.lastError) void browser.contextMenus.update(askMenuItemId, item);
    });
  });
}
