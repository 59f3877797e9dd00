/** Where the build puts `entrypoints/compare-worker.ts`. */
const address = '/compare-worker.js';

/** Starts the worker that compares. Throws where the browser starts none. */
export function startCompareWorker(): Worker {
  return new Worker(address, { name: 'compare' });
}
