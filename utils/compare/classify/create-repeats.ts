import type { ReadPassage } from '../normalise/read-passage.ts';
import type { IsRepeated } from './link-mentions.ts';
import { kindOf, type Mention } from './mention-kinds.ts';

/** Tells whether an answer gives a value anywhere. */
export function createRepeats(
  byAnswer: ReadonlyMap<number, readonly number[]>,
  passages: readonly ReadPassage[],
): IsRepeated {
  const all = new Map(
    [...byAnswer].map(([answer, indexes]) => [answer, indexes.flatMap((index) => listAll(passages[index]))] as const),
  );
  return (mention, answer, exactly = false) => {
    const kind = kindOf(mention);
    return (all.get(answer) ?? []).some(
      (other) =>
        other.kind === mention.kind && kind.repeats(mention, other) && (!exactly || isSameRange(mention, other)),
    );
  };
}

function isSameRange(a: Mention, b: Mention): boolean {
  return a.kind !== 'figure' || b.kind !== 'figure' || (a.low === b.low && a.high === b.high);
}

function listAll(passage: ReadPassage | undefined): Mention[] {
  return passage ? [...passage.figures, ...passage.dates] : [];
}
