import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { estimateTokens } from '../../utils/ask/prices/tokens/estimate-tokens.ts';
import type { AskedModel } from '../../utils/domain.ts';
import { estimateRun, type RunEstimate, textsToCount } from '../../utils/run/estimate-run.ts';
import type { Turn } from '../../utils/run/thread-request.ts';
import { pageTokenCounter } from './page-token-counter.ts';

/**
 * What asking the last of `turns` would cost: at once by the length of the texts, and as soon as the worker has counted
 * their tokens, by those. Both arguments are compared by identity.
 */
export function useEstimate(turns: readonly Turn[], models: readonly AskedModel[]): RunEstimate {
  const counted = useSyncExternalStore(pageTokenCounter.subscribe, pageTokenCounter.getSnapshot);
  useEffect(() => {
    // Before there is a question, nothing is shown that would need it.
    if (turns.at(-1)?.question.text.trim()) pageTokenCounter.count(textsToCount(turns, models));
  }, [turns, models]);
  return useMemo(() => {
    const count = (text: string) => {
      const tokens = counted.get(text);
      return tokens === undefined ? estimateTokens(text) : { tokens, isExact: true };
    };
    return estimateRun(turns, models, Date.now(), count);
  }, [turns, models, counted]);
}
