import { createComparisonClient } from '../../utils/compare/live/create-comparison-client.ts';
import type { LiveComparer } from '../../utils/compare/live/create-live-comparer.ts';
import { openWorkerPort } from './open-worker-port.ts';

/**
 * Time in ms for a comparison in the thread that draws: a pause that one notices and that is no freeze. Answers that
 * people read take a tenth of it, and most of that the first time, when the code is compiled.
 */
const BUDGET_HERE_MS = 800;

let comparerHere: LiveComparer | undefined;

/** Compares what this page shows. The worker starts with the first run that is shown. */
export const pageComparer = createComparisonClient({
  startWorker: openWorkerPort,
  async compareHere(state) {
    const { createLiveComparer } = await import('../../utils/compare/live/create-live-comparer.ts');
    comparerHere ??= createLiveComparer({ budgetMs: BUDGET_HERE_MS });
    return comparerHere.compare(state);
  },
});
