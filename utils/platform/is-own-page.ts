import { browser } from '#imports';

/**
 * Whether a message comes from a page of this extension. Content scripts and other extensions are refused.
 * Not by `sender.tab`: a page of ours in a tab has one too.
 */
export function isOwnPage(sender: { readonly id?: string; readonly url?: string } | undefined): boolean {
  return sender?.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}
