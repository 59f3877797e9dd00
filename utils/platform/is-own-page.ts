import { browser } from '#imports';

interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
}

/**
 * Whether a message comes from a page of this extension. Content scripts, web pages and other extensions are refused.
 * Not by `sender.tab`: a page of ours in a tab has one too.
 */
export function isOwnPage(sender: Sender | undefined): boolean {
  const home = browser.runtime.getURL('/');
  if (sender?.id !== browser.runtime.id || sender.url?.startsWith(home) !== true) return false;
  // Not every browser tells it. Where it is told, it is the one thing a compromised page cannot choose.
  return sender.origin === undefined || `${sender.origin}/` === home;
}
