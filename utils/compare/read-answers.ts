import type { ComparedPart } from '../domain.ts';
import { clipText, toRest, unitsWithin } from './clip-text.ts';
import { type ReadPassage, skipPassage } from './normalise/read-passage.ts';
import type { ComparedAnswer, ReadAnswer } from './read-answer.ts';

/** Share of the time that reading may take; with what was read by then there is still time to compare it. */
const READING_SHARE = 0.8;
/** Of that, what the first answer may take: its code is compiled on the way. The others share what is left. */
const FIRST_SHARE = 0.5;

interface ReadingOptions {
  readonly locale: string | undefined;
  readonly budgetMs: number;
  readonly now: () => number;
  readonly read: ReadAnswer;
}

interface ReadAnswers {
  readonly passages: readonly ReadPassage[];
  readonly shortened: readonly ComparedPart[];
}

/**
 * Reads all answers, the shortest first, so that a long one takes no time from another. What does not fit is in the
 * passages as a rest.
 */
export function readAnswers(
  answers: readonly ComparedAnswer[],
  { locale, budgetMs, now, read }: ReadingOptions,
): ReadAnswers {
  const start = now();
  const units = unitsWithin(budgetMs, answers.length);
  const own: (readonly ReadPassage[])[] = answers.map(() => []);
  const shortestFirst = answers.map((_, index) => index).sort((a, b) => lengthOf(answers[a]) - lengthOf(answers[b]));
  for (const [turn, index] of shortestFirst.entries()) {
    const answer = answers[index];
    const share = FIRST_SHARE + ((1 - FIRST_SHARE) * (turn + 1)) / answers.length;
    const deadline = start + budgetMs * READING_SHARE * share;
    if (answer) own[index] = readOne(answer, index, units, locale, () => now() > deadline, read);
  }
  const passages = own.flat();
  return { passages, shortened: listShortened(passages) };
}

function lengthOf(answer: ComparedAnswer | undefined): number {
  return answer?.text.length ?? 0;
}

function readOne(
  { id, text }: ComparedAnswer,
  index: number,
  units: number,
  locale: string | undefined,
  isLate: () => boolean,
  read: ReadAnswer,
): readonly ReadPassage[] {
  const clipped = clipText(text, units);
  const passages = read({ id, text: clipped.text }, index, locale, isLate);
  if (!clipped.rest) return passages;
  const rest = toRest(clipped.rest, id, passages.length);
  return [...passages, skipPassage(rest, index, passages[0]?.language ?? 'en')];
}

function listShortened(passages: readonly ReadPassage[]): ComparedPart[] {
  const ends = new Map<string, number>();
  for (const { role, segment } of passages) {
    if (role === 'rest' && !ends.has(segment.answerId)) ends.set(segment.answerId, segment.start);
  }
  return [...ends].map(([answerId, end]) => ({ answerId, end }));
}
