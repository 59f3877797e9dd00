import type { GoTo, Place } from '../compare/place.ts';
import type { Point } from '../compare/points.ts';

/**
 * The point that differs after (`step` 1) or before (−1) the one that was gone to last, in reading order. Wraps around.
 * Undefined when nothing differs.
 */
export function nextDiffering(points: readonly Point[], current: string | undefined, step: 1 | -1): Point | undefined {
  const differing = points.filter(({ group }) => group.verdict === 'differs');
  const at = differing.findIndex(({ group }) => group.id === current);
  const start = at === -1 && step === -1 ? 0 : at;
  return differing[(start + step + differing.length) % differing.length];
}

/** Commands that go from difference to difference, in the answer being read if it speaks of it. */
export function stepThrough(points: readonly Point[], place: Place | undefined, go: GoTo) {
  const step = (by: 1 | -1) => () => {
    const point = nextDiffering(points, place?.group, by);
    const says = point?.says.find(({ answer }) => answer.id === place?.answerId) ?? point?.says[0];
    if (point && says) go(point.group.id, says.answer.id);
  };
  return { j: step(1), k: step(-1) };
}
