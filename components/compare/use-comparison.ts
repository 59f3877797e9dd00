import { startTransition, useEffect, useState } from 'react';
import type { ComparisonClient, ComparisonResult } from '../../utils/compare/live/create-comparison-client.ts';
import { isComplete } from '../../utils/compare/live/live-state.ts';

/**
 * The last result of a comparer. What it says of whole answers is drawn in pieces, as it changes most of what is on
 * screen; while words still arrive, each of them would have the pieces begun anew.
 */
export function useComparison(comparer: ComparisonClient): ComparisonResult | undefined {
  const [result, setResult] = useState(comparer.getSnapshot);
  useEffect(() => {
    const read = () => {
      const newest = comparer.getSnapshot();
      if (newest && isComplete(newest.state)) startTransition(() => setResult(newest));
      else setResult(newest);
    };
    read();
    return comparer.subscribe(read);
  }, [comparer]);
  return result;
}
