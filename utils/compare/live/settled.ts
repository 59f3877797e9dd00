import type { ReadPassage } from '../normalise/read-passage.ts';

/**
 * The whole lines of a text that still grows. Only whole lines can be told apart: until its end has come, "---" can
 * become the first words of a list item.
 */
export function settledText(text: string): string {
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

/**
 * The passages of a growing text that later text cannot change: all but those of its last block, since a block ends
 * where another begins.
 */
export function settledPassages(passages: readonly ReadPassage[]): readonly ReadPassage[] {
  const last = passages.at(-1)?.block;
  return passages.filter(({ block }) => block !== last);
}
