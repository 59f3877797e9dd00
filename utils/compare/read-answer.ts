import { detectLanguage } from './language/detect-language.ts';
import { markIngredients } from './normalise/mark-ingredients.ts';
import { type ReadPassage, readPassage, skipPassage } from './normalise/read-passage.ts';
import { segmentAnswer } from './segment/segment-answer.ts';

/** In UTF-16 units: no sentence is as long, and finding dates in one takes the square of its length. Code is not read. */
const LONGEST_SENTENCE = 20_000;

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
  let isOver = false;
  const passages = segmentAnswer(id, text, language).map((passage) => {
    isOver ||= isLate();
    const isEndless = passage.text.length > LONGEST_SENTENCE && passage.segment.kind !== 'code';
    return isOver || isEndless ? skipPassage(passage, index, language) : read(passage, index, language);
  });
  return markIngredients(passages);
}
