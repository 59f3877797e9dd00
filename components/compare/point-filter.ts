import type { FactRow, Verdict } from '../../utils/domain.ts';
import type { Point } from './points.ts';

/** What a reader chose to look at. Nothing chosen shows all. */
export interface PointFilter {
  readonly verdicts: ReadonlySet<Verdict>;
  /** Answers: a point is shown when one of them makes it. */
  readonly answerIds: ReadonlySet<string>;
}

export const showsEverything: PointFilter = { verdicts: new Set(), answerIds: new Set() };

/** The points of one verdict that the filter lets through. */
export function pointsWith(points: readonly Point[], verdict: Verdict, filter: PointFilter): readonly Point[] {
  if (filter.verdicts.size > 0 && !filter.verdicts.has(verdict)) return [];
  return points.filter(
    ({ group, says }) =>
      group.verdict === verdict &&
      (filter.answerIds.size === 0 || says.some(({ answer }) => filter.answerIds.has(answer.id))),
  );
}

/** Facts that differ go with the points that differ; of chosen answers those that one of them gives. */
export function factsWith(facts: readonly FactRow[], { verdicts, answerIds }: PointFilter): readonly FactRow[] {
  if (verdicts.size > 0 && !verdicts.has('differs')) return [];
  if (answerIds.size === 0) return facts;
  return facts.filter(({ values }) =>
    values.some(({ ranges }) => ranges.some(({ answerId }) => answerIds.has(answerId))),
  );
}

/** The same choice with one more, or without it when it was there. */
export function toggled<Choice>(chosen: ReadonlySet<Choice>, choice: Choice): ReadonlySet<Choice> {
  return chosen.has(choice) ? new Set([...chosen].filter((other) => other !== choice)) : new Set([...chosen, choice]);
}
