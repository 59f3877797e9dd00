import type { ReadPassage } from '../normalise/read-passage.ts';
import type { Word } from '../normalise/read-words.ts';

/** The words that tell what a passage is about: of "1 tablespoon butter" the amount is no part of that. */
export function tellingWords({ words, figures, isIngredient }: ReadPassage): readonly Word[] {
  if (!isIngredient) return words;
  return words.filter((word) => !figures.some(({ start, end }) => word.start >= start && word.end <= end));
}
