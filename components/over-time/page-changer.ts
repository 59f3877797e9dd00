import type { ChangeListener, ChangePort, ChangeReply } from '../../utils/compare/live/change-messages.ts';
import { createChangeClient } from '../../utils/compare/live/create-change-client.ts';
import { startCompareWorker } from '../../utils/platform/start-compare-worker.ts';

/** Time in ms for one pair in the thread that draws: a pause that one notices and that is no freeze. */
const budgetHereMs = 400;

/** Holds answers against earlier ones. A worker of its own: the one that compares a run must not wait for a timeline. */
export const pageChanger = createChangeClient({
  startWorker: openPort,
  async compareHere({ question, older, newer }) {
    const { compareOverTime } = await import('../../utils/compare/change/compare-over-time.ts');
    return compareOverTime(older, newer, { question, budgetMs: budgetHereMs });
  },
});

function openPort({ onReply, onFailure }: ChangeListener): ChangePort {
  const worker = startCompareWorker();
  worker.onmessage = ({ data }: MessageEvent<ChangeReply>) => onReply(data);
  worker.onmessageerror = () => onFailure('a message could not be read');
  worker.onerror = (event) => {
    event.preventDefault();
    onFailure(event.message ?? 'the worker could not start');
  };
  return { send: (request) => worker.postMessage(request), close: () => worker.terminate() };
}
