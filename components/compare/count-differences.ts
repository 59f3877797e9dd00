import type { DifferenceCounts, Run } from '../../utils/domain.ts';
import { compareRun } from './compare-run.ts';

/** How much differs in a run, to be shown where its answers are not read; undefined while some of them can still grow. */
export function countDifferences(run: Run): DifferenceCounts | undefined {
  const { compared, comparison, pending } = compareRun(run);
  if (pending.length > 0) return undefined;
  const groups = comparison?.groups ?? [];
  const differing = groups.filter(({ verdict }) => verdict === 'differs');
  return {
    compared: compared.length,
    differing: differing.length,
    differingFigures: differing.filter(({ reasons }) =>
      reasons.some(({ kind }) => kind === 'figure' || kind === 'date'),
    ).length,
    onlyOne: groups.filter(({ verdict }) => verdict === 'only-one').length,
  };
}
