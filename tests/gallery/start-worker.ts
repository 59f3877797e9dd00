import type { WorkerName } from '../../utils/platform/start-worker.ts';

/** The same workers, from the server of the gallery instead of the build. */
const start: Readonly<Record<WorkerName, () => Worker>> = {
  'compare-worker': () =>
    new Worker(new URL('../../entrypoints/compare-worker.ts', import.meta.url), { type: 'module' }),
  'token-worker': () => new Worker(new URL('../../entrypoints/token-worker.ts', import.meta.url), { type: 'module' }),
};

export const startWorker = (name: WorkerName): Worker => start[name]();
