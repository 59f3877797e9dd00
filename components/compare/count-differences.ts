import type { DifferenceCounts, Run } from '../../utils/domain.ts';
import { type ComparedRun, compareRun } from './compare-run.ts';

/** How much differs in a run, to be shown where its answers are not read; undefined while some of them can still grow. */
export function countDifferences({ compared, comparison, pending }: ComparedRun): DifferenceCounts | undefined {
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

/** The same, for a run that is on no screen. */
export function countRunDifferences(run: Run): DifferenceCounts | undefined {
  return countDifferences(compareRun(run));
}

export function isSameCount(one: DifferenceCounts | undefined, other: DifferenceCounts | undefined): boolean {
  return (
    one?.compared === other?.compared &&
    one?.differing === other?.differing &&
    one?.differingFigures === other?.differingFigures &&
    one?.onlyOne === other?.onlyOne
  );
}
