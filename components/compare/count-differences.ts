import type { DifferenceCounts, Run } from '../../utils/domain.ts';
import { compareNow } from './compare-now.ts';

/** How much differs in a run, to be shown where its answers are not read; undefined while some of them can still grow. */
export function countDifferences(run: Run): DifferenceCounts | undefined {
  if (run.answers.some(({ phase }) => phase !== 'ended')) return undefined;
  const { compared, comparison } = compareNow(run);
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
