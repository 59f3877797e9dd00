/** The same worker, from the server of the gallery instead of the build. */
export function startCompareWorker(): Worker {
  return new Worker(new URL('../../entrypoints/compare-worker.ts', import.meta.url), { type: 'module' });
}
