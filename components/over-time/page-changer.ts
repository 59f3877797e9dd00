import { createChangeClient } from '../../utils/compare/live/create-change-client.ts';
import { openWorkerPort } from '../compare/open-worker-port.ts';

/** Time in ms for one pair in the thread that draws: a pause that one notices and that is no freeze. */
const budgetHereMs = 400;

/** Holds answers against earlier ones. A worker of its own: the one that compares a run must not wait for a timeline. */
export const pageChanger = createChangeClient({
  startWorker: openWorkerPort,
  async compareHere({ question, older, newer }) {
    const { compareOverTime } = await import('../../utils/compare/change/compare-over-time.ts');
    return compareOverTime(older, newer, { question, budgetMs: budgetHereMs });
  },
});
