import type { Mask } from '../domain.ts';
import { mapQuestion, type QuestionTexts } from './map-question.ts';
import { maskText } from './mask-text.ts';

export interface MaskedTexts<Texts extends QuestionTexts> {
  readonly question: Texts;
  /** The known masks, and those that these texts needed. */
  readonly masks: readonly Mask[];
}

/** Masks the private details in all that goes out of a question; the same detail is the same placeholder throughout. */
export function maskTexts<Texts extends QuestionTexts>(
  question: Texts,
  known: readonly Mask[] = [],
): MaskedTexts<Texts> {
  let masks = known;
  const masked = mapQuestion(question, (text) => {
    const result = maskText(text, masks);
    masks = result.masks;
    return result.text;
  });
  return { question: masked, masks };
}
