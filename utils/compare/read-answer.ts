import { detectLanguage } from './language/detect-language.ts';
import { markIngredients } from './normalise/mark-ingredients.ts';
import { type ReadPassage, readPassage, skipPassage } from './normalise/read-passage.ts';
import { segmentAnswer } from './segment/segment-answer.ts';

export interface ComparedAnswer {
  readonly id: string;
  /** Markdown. */
  readonly text: string;
}

/**
 * Turns an answer into its passages; `index` is its place among those compared, `locale` a BCP 47 tag. From the moment
 * `isLate` says so, passages are cut but not read any more.
 */
export type ReadAnswer = (
  answer: ComparedAnswer,
  index: number,
  locale: string | undefined,
  isLate: () => boolean,
) => readonly ReadPassage[];

/** Segments an answer and reads what can be compared in each segment. `read` may remember what it has read before. */
export function readAnswer(
  { id, text }: ComparedAnswer,
  index: number,
  locale: string | undefined,
  isLate: () => boolean = () => false,
  read: typeof readPassage = readPassage,
): ReadPassage[] {
  const language = detectLanguage(text, locale?.split('-')[0]?.toLowerCase());
  let isSkipping = false;
  const passages = segmentAnswer(id, text, language).map((passage) => {
    isSkipping ||= isLate();
    return isSkipping ? skipPassage(passage, index, language) : read(passage, index, language);
  });
  return markIngredients(passages);
}
