import type { Mask, Question } from '../domain.ts';
import { maskText } from '../mask/mask-text.ts';
import type { Settings } from '../store/default-settings.ts';

/** Masks a question on its way out. `known`: the masks of the thread that it continues. */
export type MaskQuestion = (question: Question, known: readonly Mask[]) => Promise<Question>;

/**
 * Masks every question, where the person wants that always. Masks of the thread stay with every later question, for
 * models repeat their placeholders.
 */
export function createQuestionMasker(readSettings: () => Promise<Pick<Settings, 'masking'>>): MaskQuestion {
  return async function maskQuestion(question, known) {
    const { masking } = await readSettings();
    const own = question.masks ?? [];
    const masks = [
      ...known,
      ...own.filter(({ placeholder }) => !known.some((mask) => mask.placeholder === placeholder)),
    ];
    if (masking !== 'always') return masks.length > 0 ? { ...question, masks } : question;
    const masked = maskText(question.text, masks);
    const quote = question.quote === undefined ? undefined : maskText(question.quote, masked.masks);
    const all = quote?.masks ?? masked.masks;
    return {
      ...question,
      text: masked.text,
      ...(quote && { quote: quote.text }),
      ...(all.length > 0 && { masks: all }),
    };
  };
}
