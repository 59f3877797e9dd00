import type { ComparedPart } from '../domain.ts';
import { clipText, toRest, unitsWithin } from './clip-text.ts';
import { type ReadPassage, skipPassage } from './normalise/read-passage.ts';
import type { ComparedAnswer, ReadAnswer } from './read-answer.ts';

/** Share of the time that reading may take; with what was read by then there is still time to compare it. */
const READING_SHARE = 0.5;

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

/** Reads all answers, each within the same share of the time. What does not fit is in the passages as a rest. */
export function readAnswers(
  answers: readonly ComparedAnswer[],
  { locale, budgetMs, now, read }: ReadingOptions,
): ReadAnswers {
  const start = now();
  const units = unitsWithin(budgetMs, answers.length);
  const passages = answers.flatMap(({ id, text }, index) => {
    const deadline = start + (budgetMs * READING_SHARE * (index + 1)) / answers.length;
    const clipped = clipText(text, units);
    const own = read({ id, text: clipped.text }, index, locale, () => now() > deadline);
    if (!clipped.rest) return own;
    const rest = toRest(clipped.rest, id, own.length);
    return [...own, skipPassage(rest, index, own[0]?.language ?? 'en')];
  });
  return { passages, shortened: listShortened(passages) };
}

function listShortened(passages: readonly ReadPassage[]): ComparedPart[] {
  const ends = new Map<string, number>();
  for (const { role, segment } of passages) {
    if (role === 'rest' && !ends.has(segment.answerId)) ends.set(segment.answerId, segment.start);
  }
  return [...ends].map(([answerId, end]) => ({ answerId, end }));
}
