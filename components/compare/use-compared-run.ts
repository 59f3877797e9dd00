import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { ComparisonClient } from '../../utils/compare/live/create-comparison-client.ts';
import type { Run } from '../../utils/domain.ts';
import { type ComparedRun, compareRun, liveStateOf } from './compare-run.ts';
import { pageComparer } from './page-comparer.ts';
import { useComparison } from './use-comparison.ts';

/** The comparison of the run on screen, made again whenever more of it has settled. */
export function useComparedRun(run: Run, comparer: ComparisonClient = pageComparer): ComparedRun {
  const result = useComparison(comparer);
  useLayoutEffect(() => comparer.submit(liveStateOf(run)), [comparer, run]);
  const before = useRef<ComparedRun>(undefined);
  const compared = useMemo(() => compareRun(run, result, before.current), [run, result]);
  useEffect(() => {
    before.current = compared;
  }, [compared]);
  return compared;
}
