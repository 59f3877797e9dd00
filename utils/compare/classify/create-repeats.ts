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
  return (mention, answer) => {
    const kind = kindOf(mention);
    return (all.get(answer) ?? []).some((other) => other.kind === mention.kind && kind.repeats(mention, other));
  };
}

function listAll(passage: ReadPassage | undefined): Mention[] {
  return passage ? [...passage.figures, ...passage.dates] : [];
}
