import type { GoTo, Place } from '../compare/place.ts';
import type { Point } from '../compare/points.ts';

/**
 * The point that differs after (`step` 1) or before (−1) the one that was gone to last, in reading order. Wraps around.
 * Undefined when nothing differs.
 */
export function nextDiffering(points: readonly Point[], current: string | undefined, step: 1 | -1): Point | undefined {
  const differing = points.filter(({ group }) => group.verdict === 'differs');
  return nextOf(
    differing,
    differing.findIndex(({ group }) => group.id === current),
    step,
  );
}

/** What stands after (`step` 1) or before (−1) a position. From nowhere (−1) to the first or the last. Wraps around. */
function nextOf<Item>(items: readonly Item[], at: number, step: 1 | -1): Item | undefined {
  const start = at === -1 && step === -1 ? 0 : at;
  return items[(start + step + items.length) % items.length];
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

/** Commands that go from difference to difference in the list of them: each is unfolded, and gets the focus. */
export function stepThroughList() {
  const step = (by: 1 | -1) => () => {
    const points = [...document.querySelectorAll<HTMLDetailsElement>('details.point')];
    const point = nextOf(
      points,
      points.findIndex((one) => one.contains(document.activeElement)),
      by,
    );
    if (!point) return;
    point.open = true;
    point.scrollIntoView({ block: 'nearest' });
    point.querySelector('summary')?.focus({ preventScroll: true });
  };
  return { j: step(1), k: step(-1) };
}
