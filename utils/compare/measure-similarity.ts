import type { Verdict } from '../domain.ts';
import type { ReadPassage } from './normalise/read-passage.ts';

/**
 * How much each two answers say the same: the share of both texts, by length, that stands in a group with the other and
 * does not differ. Symmetric, 1 on the diagonal.
 */
export function measureSimilarity(
  passages: readonly ReadPassage[],
  groups: readonly { readonly members: readonly number[]; readonly verdict: Verdict }[],
  answers: number,
): number[][] {
  const total = new Float64Array(answers);
  const shared = Array.from({ length: answers }, () => new Float64Array(answers));
  for (const { members, verdict } of groups) {
    const lengths = new Map<number, number>();
    for (const member of members) {
      const passage = passages[member];
      if (passage) lengths.set(passage.answer, (lengths.get(passage.answer) ?? 0) + passage.text.length);
    }
    for (const [answer, length] of lengths) {
      total[answer] = (total[answer] ?? 0) + length;
      if (verdict === 'differs') continue;
      for (const other of lengths.keys()) {
        const row = shared[answer];
        if (row) row[other] = (row[other] ?? 0) + length;
      }
    }
  }
  return shared.map((row, a) =>
    Array.from(row, (_, b) => {
      const both = (total[a] ?? 0) + (total[b] ?? 0);
      if (a === b) return 1;
      return both > 0 ? ((shared[a]?.[b] ?? 0) + (shared[b]?.[a] ?? 0)) / both : 0;
    }),
  );
}
