const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * A typed address of an endpoint, without a trailing slash; undefined when it is none. Plain `http:` is taken for this
 * computer only: a key must not travel readable.
 */
export function readAddress(typed: string): string | undefined {
  const address = typed.trim();
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, origin, pathname, username, search, hash } = new URL(address);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname));
  if (!isSafe || username !== '' || search !== '' || hash !== '') return undefined;
  return origin + pathname.replace(/\/+$/, '');
}
