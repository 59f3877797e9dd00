import type { Mask, Question } from '../domain.ts';
import { maskTexts } from '../mask/mask-texts.ts';
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
    if (masking !== 'always') return withMasks(question, masks);
    const masked = maskTexts(question, masks);
    return withMasks(masked.question, masked.masks);
  };
}

/** Where a text stands on its page is told by its words: those are left out where some of them were masked. */
function withMasks(question: Question, masks: readonly Mask[]): Question {
  if (masks.length === 0) return question;
  const { passage: _, ...source } = question.source ?? {};
  return { ...question, ...(question.source && { source }), masks };
}
