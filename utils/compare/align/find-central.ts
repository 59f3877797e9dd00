import type { ReadPassage } from '../normalise/read-passage.ts';
import type { Similarity } from '../score/similarity.ts';

/** A bold line sums a point up but does not make it. */
const LABEL_SHARE = 0.5;

/** The passage nearest to all others of its group; the first of equals. */
export function findCentral(
  members: readonly number[],
  passages: readonly ReadPassage[],
  similarity: Similarity,
): number {
  let central = members[0] ?? 0;
  let most = -1;
  for (const member of members) {
    let sum = 0;
    for (const other of members) {
      if (passages[other]?.answer !== passages[member]?.answer) sum += similarity.between(member, other);
    }
    if (passages[member]?.role === 'label') sum *= LABEL_SHARE;
    if (sum > most + 1e-9) {
      central = member;
      most = sum;
    }
  }
  return central;
}
