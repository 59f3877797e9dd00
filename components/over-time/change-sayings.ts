import type { Answer, Change, ChangeOverTime } from '../../utils/domain.ts';
import type { Saying } from '../compare/points.ts';

/** A change with the two answers it is between. */
export interface ChangeBetween {
  readonly change: ChangeOverTime;
  readonly older: Answer;
  readonly newer: Answer;
}

/** What the older answer and the newer say on one point; undefined for one that does not make it. */
export function sayingsOf(
  { older: before, newer: after }: Change,
  { change, older, newer }: ChangeBetween,
): { readonly older: Saying | undefined; readonly newer: Saying | undefined } {
  const said = (answer: Answer, ids: readonly string[]): Saying | undefined => {
    const segments = ids.flatMap((id) => change.segments.find((segment) => segment.id === id) ?? []);
    return segments.length === 0 ? undefined : { answer, segments };
  };
  return { older: said(older, before), newer: said(newer, after) };
}
