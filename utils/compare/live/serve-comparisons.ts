import type { ComparisonReply, ComparisonRequest } from './comparison-messages.ts';
import { createLiveComparer } from './create-live-comparer.ts';

/** Answers the requests of one page. A failure is a reply too: the page must not wait for nothing. */
export function createComparisonServer(
  comparer = createLiveComparer(),
): (request: ComparisonRequest) => ComparisonReply {
  return ({ number, state }) => {
    try {
      const comparison = comparer.compare(state);
      return comparison ? { number, comparison } : { number };
    } catch (error) {
      return { number, error: String(error) };
    }
  };
}
