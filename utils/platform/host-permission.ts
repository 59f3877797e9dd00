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

/** Where the patterns are kept that were given once and taken back. */
const takenBackKey = 'hosts-taken-back';

/** Remembers what the person takes back. Call it at the top level of the background, which the event wakes. */
export function noteHostsTakenBack(): void {
  // One after the other: two that are taken back together would overwrite each other.
  let writing = Promise.resolve();
  browser.permissions.onRemoved?.addListener(({ origins = [] }) => {
    writing = writing
      .then(async () => {
        const patterns = [...new Set([...(await readTakenBack()), ...origins])];
        await browser.storage.local.set({ [takenBackKey]: patterns });
      })
      .catch(() => undefined);
  });
}

/**
 * False when the person took back the access to this host: one of the manifest's own, which Firefox lets be taken back
 * at any time and Chromium "on click" only, or one that was given in our options. An address that was never asked for
 * may still be reached, where the server there allows it to everybody (CORS).
 */
export async function mayReachHost(url: string): Promise<boolean> {
  if (!URL.canParse(url)) return true;
  const pattern = originPattern(url);
  // A pattern that the manifest has no room for cannot have been given, nor taken back.
  if (await browser.permissions.contains({ origins: [pattern] }).catch(() => true)) return true;
  const isOurs = browser.runtime.getManifest().host_permissions?.includes(pattern) === true;
  return !isOurs && !(await readTakenBack()).includes(pattern);
}

async function readTakenBack(): Promise<readonly string[]> {
  const kept = await browser.storage.local.get(takenBackKey).catch(() => ({}));
  const patterns: unknown = (kept as Record<string, unknown>)[takenBackKey];
  return Array.isArray(patterns) ? patterns.filter((pattern) => typeof pattern === 'string') : [];
}
