import type { ReadPassage } from '../normalise/read-passage.ts';

export interface Split {
  /** The passages that take part in a difference, those of each difference together. */
  readonly differing: readonly (readonly number[])[];
  /** The others: the same subject, but nothing to do with a difference. */
  readonly released: readonly number[];
}

/**
 * Takes a group that differs apart: "Nepal raised the permit to US$15,000. The same permit costs US$7,500 in autumn."
 * differs in its first sentence only, and two differences in one group are two points. A sentence that sums several up
 * does not hold them together where its answer says each of them by itself too.
 */
export function splitSilent(
  members: readonly number[],
  differences: readonly (readonly number[])[],
  passages: readonly ReadPassage[],
): Split {
  const sets = joinContained(differences);
  for (const member of members) leaveSums(member, sets, passages);
  const differing = joinTouching(sets);
  const taking = new Set(differing.flat());
  return { differing, released: members.filter((member) => !taking.has(member)) };
}

/** Differences between the same passages, in metres and in feet, are one point. */
function joinContained(differences: readonly (readonly number[])[]): Set<number>[] {
  const sets: Set<number>[] = [];
  for (const passages of [...differences].sort((a, b) => b.length - a.length)) {
    if (!sets.some((set) => passages.every((passage) => set.has(passage)))) sets.push(new Set(passages));
  }
  return sets;
}

/** Keeps a passage in one set only where its answer has another one in each of the others. */
function leaveSums(member: number, sets: readonly Set<number>[], passages: readonly ReadPassage[]): void {
  const own = sets.filter((set) => set.has(member));
  const hasCompany = (set: ReadonlySet<number>) =>
    [...set].some((other) => other !== member && passages[other]?.answer === passages[member]?.answer);
  const alone = own.filter((set) => !hasCompany(set));
  if (own.length < 2 || alone.length > 1) return;
  const home = alone[0] ?? own[0];
  for (const set of own) if (set !== home) set.delete(member);
}

/** Sets that share a passage, as one; sorted. */
function joinTouching(sets: readonly ReadonlySet<number>[]): number[][] {
  const joined: Set<number>[] = [];
  for (const set of sets) {
    const touching = joined.filter((other) => [...set].some((passage) => other.has(passage)));
    for (const other of touching) joined.splice(joined.indexOf(other), 1);
    joined.push(new Set([...set, ...touching.flatMap((other) => [...other])]));
  }
  return joined.map((set) => [...set].sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
