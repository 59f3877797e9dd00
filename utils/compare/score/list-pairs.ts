import type { ReadPassage } from '../normalise/read-passage.ts';
import type { Similarity } from './similarity.ts';
import { canJoin } from './word-similarity.ts';

/** Two passages of different answers, `a` < `b` by index, and how alike they are. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly alike: number;
}

/** Every two passages that could make the same point: copies, and what the similarity holds for candidates. */
export function listPairs(passages: readonly ReadPassage[], similarity: Similarity): Pair[] {
  const pairs: Pair[] = [];
  const seen = new Set<number>();
  const add = (index: number, other: number) => {
    const a = Math.min(index, other);
    const b = Math.max(index, other);
    const key = a * passages.length + b;
    if (seen.has(key)) return;
    seen.add(key);
    pairs.push({ a, b, alike: similarity.between(a, b) });
  };
  for (const [index, other] of listCopies(passages)) add(index, other);
  passages.forEach((_, index) => {
    for (const other of similarity.candidates(index)) add(index, other);
  });
  return pairs.sort((left, right) => left.a - right.a || left.b - right.b);
}

/**
 * Passages with the same text: the first of one answer with the first of another, the second with the second, so that
 * a sentence said a thousand times makes a thousand pairs and not a million.
 */
function listCopies(passages: readonly ReadPassage[]): [number, number][] {
  const byText = new Map<string, number[]>();
  passages.forEach((passage, index) => {
    if (!canJoin(passage)) return;
    const list = byText.get(passage.text);
    if (list) list.push(index);
    else byText.set(passage.text, [index]);
  });
  return [...byText.values()].flatMap((copies) => (copies.length < 2 ? [] : pairTurns(copies, passages)));
}

function pairTurns(copies: readonly number[], passages: readonly ReadPassage[]): [number, number][] {
  const byAnswer = new Map<number, number[]>();
  for (const index of copies) {
    const answer = passages[index]?.answer ?? -1;
    const list = byAnswer.get(answer);
    if (list) list.push(index);
    else byAnswer.set(answer, [index]);
  }
  const lists = [...byAnswer.values()];
  return lists.flatMap((list, place) =>
    lists.slice(place + 1).flatMap((others) =>
      list.flatMap((index, turn): [number, number][] => {
        const other = others[turn];
        return other === undefined ? [] : [[index, other]];
      }),
    ),
  );
}
