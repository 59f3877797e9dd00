import { browser } from '#imports';

/** The permission pattern of an address: every path of its host, on any port (patterns know none). */
function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/**
 * Asks the person for access to one host. Call it first in the click that adds the address: after an `await` the
 * browser refuses to ask. Resolves to whether access is there; true at once where it was given before.
 */
export function requestHostPermission(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originPattern(url)] });
}

/** Whether requests to this address can be made without the other side's CORS consent. */
export function hasHostPermission(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [originPattern(url)] });
}
