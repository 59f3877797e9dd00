import { useMemo } from 'react';
import type { ComparedRun } from './compare-run.ts';
import { type Point, pointsOf } from './points.ts';

/** All points of the comparison: the same list until there is another comparison, or more is known of an answer. */
export function usePoints({ comparison, compared, pending }: ComparedRun): readonly Point[] {
  const isLive = pending.length > 0;
  return useMemo(() => pointsOf(comparison, compared, isLive), [comparison, compared, isLive]);
}
