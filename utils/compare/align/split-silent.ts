import type { Reason } from '../../domain.ts';
import type { ReadPassage } from '../normalise/read-passage.ts';
import type { Similarity } from '../score/similarity.ts';

export interface Split {
  /** The passages that take part in the difference. */
  readonly kept: readonly number[];
  /** The others: the same subject, but nothing to do with the difference. */
  readonly released: readonly number[];
}

/** A sentence without the figure stays with those that have it when it is this much like one of them. */
const SAME_POINT = 0.35;

/**
 * Takes out of a group that differs the passages that have no part in it, where another passage of their answer has
 * or where they make another point: "Nepal raised the permit to US$15,000. The same permit costs US$7,500 in autumn."
 * differs in its first sentence only.
 */
export function splitSilent(
  members: readonly number[],
  reasons: readonly Reason[],
  passages: readonly ReadPassage[],
  similarity: Similarity,
): Split {
  const taking = new Set(members.filter((member) => isMarked(passages[member], reasons)));
  const speaking = new Set([...taking].map((member) => passages[member]?.answer));
  const isAlike = (member: number) => [...taking].some((other) => similarity.between(member, other) >= SAME_POINT);
  const released = members.filter(
    (member) => !taking.has(member) && (speaking.has(passages[member]?.answer) || !isAlike(member)),
  );
  return { kept: members.filter((member) => !released.includes(member)), released };
}

function isMarked(passage: ReadPassage | undefined, reasons: readonly Reason[]): boolean {
  if (!passage) return false;
  const { answerId, start, end } = passage.segment;
  return reasons.some(({ ranges }) =>
    ranges.some((range) => range.answerId === answerId && range.start >= start && range.end <= end),
  );
}
