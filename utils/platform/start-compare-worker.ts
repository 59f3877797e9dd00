/** Where the build puts `entrypoints/compare-worker.ts`. */
const address = '/compare-worker.js';

/** As far as it is used: TypeScript has no types for Trusted Types, and Firefox before 148 has none at all. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(url: string): string };
}

let trustedAddress: string | undefined;

/** Starts the worker that compares. Throws where the browser starts none. */
export function startCompareWorker(): Worker {
  trustedAddress ??= trust();
  return new Worker(trustedAddress, { name: 'compare' });
}

/** The only address that our content policy lets a script start from; a policy may be made once a page. */
function trust(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('compare-worker', { createScriptURL: () => address });
  return policy?.createScriptURL(address) ?? address;
}
