import type { Rivals } from '../classify/find-rivals.ts';
import type { ReadPassage } from '../normalise/read-passage.ts';
import { joinPairs } from './join-pairs.ts';

/**
 * Brings passages that contradict each other into one group, since a difference is what the reader came for: they
 * join the largest group of several answers that one of them is in, or become a group of their own.
 */
export function joinRivals(
  groups: readonly (readonly number[])[],
  rivals: Rivals,
  passages: readonly ReadPassage[],
): number[][] {
  const sets = joinPairs([...rivals.links.map(({ a, b }) => [a.passage, b.passage] as const), ...rivals.advice]);
  const result = groups.map((group) => [...group]);
  for (const set of sets) {
    const home = pickHome(result, set, passages);
    const movers = set.filter((member) => !home?.includes(member));
    for (const group of result) {
      if (group !== home) group.splice(0, group.length, ...group.filter((member) => !movers.includes(member)));
    }
    if (home) home.push(...movers);
    else result.push([...set]);
  }
  return result.filter((group) => group.length > 0).map((group) => group.sort((a, b) => a - b));
}

function pickHome(groups: number[][], set: readonly number[], passages: readonly ReadPassage[]): number[] | undefined {
  const countAnswers = (group: readonly number[]) => new Set(group.map((member) => passages[member]?.answer)).size;
  const shared = groups.filter((group) => countAnswers(group) > 1 && group.some((member) => set.includes(member)));
  return shared.sort(
    (a, b) => countAnswers(b) - countAnswers(a) || b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0),
  )[0];
}
