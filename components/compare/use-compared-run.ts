import { useMemo, useState } from 'react';
import type { Run } from '../../utils/domain.ts';
import { type ComparedRun, createRunComparer } from './compare-run.ts';

/** The comparison of the run on screen, made again only when another answer has ended. */
export function useComparedRun(run: Run): ComparedRun {
  const [compare] = useState(() => createRunComparer());
  return useMemo(() => compare(run), [compare, run]);
}
