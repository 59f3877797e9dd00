import { joinPairs } from './join-pairs.ts';

export interface Split {
  /** The passages that take part in a difference, those of each difference together. */
  readonly differing: readonly (readonly number[])[];
  /** The others: the same subject, but nothing to do with a difference. */
  readonly released: readonly number[];
}

/**
 * Takes a group that differs apart: "Nepal raised the permit to US$15,000. The same permit costs US$7,500 in autumn."
 * differs in its first sentence only, and two differences in one group are two points.
 */
export function splitSilent(members: readonly number[], ties: readonly (readonly [number, number])[]): Split {
  const differing = joinPairs(ties);
  const taking = new Set(differing.flat());
  return { differing, released: members.filter((member) => !taking.has(member)) };
}
