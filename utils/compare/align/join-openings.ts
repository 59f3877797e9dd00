import type { Opening } from '../classify/read-opening.ts';

/**
 * Where one answer opens with yes and another with no, these sentences answer the same question however they go on:
 * they become one group, whatever words they share. Comes first in the result; without a disagreement nothing changes.
 */
export function joinOpenings(groups: readonly (readonly number[])[], openings: readonly Opening[]): number[][] {
  if (new Set(openings.map(({ says }) => says)).size < 2) return groups.map((group) => [...group]);
  const opening = new Set(openings.map(({ passage }) => passage));
  const rest = groups
    .map((group) => group.filter((passage) => !opening.has(passage)))
    .filter((group) => group.length > 0);
  return [[...opening].sort((a, b) => a - b), ...rest];
}
