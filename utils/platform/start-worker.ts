/** The scripts of `entrypoints` that run as workers of a page. */
export type WorkerName = 'compare-worker' | 'token-worker';

/** As far as it is used: TypeScript has no types for Trusted Types, and Firefox before 148 has none at all. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(url: string): string };
}

const trustedAddresses = new Map<WorkerName, string>();

/** Starts a worker of the page. Throws where the browser starts none. */
export function startWorker(name: WorkerName): Worker {
  const address = trustedAddresses.get(name) ?? trust(name);
  trustedAddresses.set(name, address);
  return new Worker(address, { name });
}

/**
 * Where the build puts the script. Our content policy names these policies alone, and each gives its one address; a
 * policy may be made once a page.
 */
function trust(name: WorkerName): string {
  const address = `/${name}.js`;
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy(name, { createScriptURL: () => address });
  return policy?.createScriptURL(address) ?? address;
}
