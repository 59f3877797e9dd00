/**
 * Runs `call` with `lent` in place of the global `fetch`. The package offers no way to give it one; it reads the
 * global while `generateContentStream` is being called, before anything in there waits. As nothing else can run
 * during that call, nobody else ever sees the lent one.
 */
export function lendFetch<T>(lent: typeof fetch, call: () => T): T {
  const own = globalThis.fetch;
  globalThis.fetch = lent;
  try {
    return call();
  } finally {
    globalThis.fetch = own;
  }
}
