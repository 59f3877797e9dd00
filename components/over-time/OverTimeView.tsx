import { lazy, Suspense } from 'react';
import type { ViewProps } from '../compare/view-props.ts';

/** Most runs are the only one of their question. */
const OverTime = lazy(() => import('./OverTime.tsx'));

/** What each model says otherwise than when the question was asked before, and all times it was asked. */
export function OverTimeView(props: ViewProps) {
  return (
    <Suspense fallback={null}>
      <OverTime {...props} />
    </Suspense>
  );
}
