import type { Comparison } from '../domain.ts';
import { type CompareOptions, compareAnswers } from './index.ts';
import { type ReadPassage, readPassage } from './normalise/read-passage.ts';
import { type ComparedAnswer, readAnswer } from './read-answer.ts';
import type { Passage } from './segment/passage.ts';

export interface Comparer {
  readonly compare: (answers: readonly ComparedAnswer[], options?: CompareOptions) => Comparison;
}

interface Remembered {
  readonly text: string;
  readonly locale: string | undefined;
  readonly passages: readonly ReadPassage[];
}

/**
 * `compareAnswers` for answers that grow: an answer whose text is the same as the last time is not parsed again, and of
 * one that grew only the sentences that are new are read. The results are the same. What is remembered is that of the
 * last comparison and no more.
 */
export function createComparer(): Comparer {
  let memory = new Map<string, Remembered>();
  return {
    compare(answers, options) {
      const next = new Map<string, Remembered>();
      const comparison = compareAnswers(answers, options, (answer, index, locale) => {
        const known = memory.get(answer.id);
        const isSame = known?.text === answer.text && known.locale === locale;
        const passages = isSame
          ? placeAt(known.passages, index)
          : readAnswer(answer, index, locale, createReader(known?.passages ?? []));
        next.set(answer.id, { text: answer.text, locale, passages });
        return passages;
      });
      memory = next;
      return comparison;
    },
  };
}

/** The place of an answer changes when another one before it gets its first words. */
function placeAt(passages: readonly ReadPassage[], index: number): readonly ReadPassage[] {
  if (passages[0]?.answer === index) return passages;
  return passages.map((passage) => ({ ...passage, answer: index }));
}

/**
 * Reads a passage, or takes over what was read from one with the same words. Each is taken over once: figures are told
 * apart by identity, and a sentence said twice has its figures twice.
 */
function createReader(known: readonly ReadPassage[]): typeof readPassage {
  const byText = Map.groupBy(known, (passage) => keyOf(passage, passage.language));
  return (passage, answer, language) => {
    const before = byText.get(keyOf(passage, language))?.pop();
    if (!before) return readPassage(passage, answer, language);
    const { words, figures, dates, names, polarity } = before;
    return { ...passage, answer, language, words, figures, dates, names, polarity };
  };
}

function keyOf({ segment, role, text }: Passage, language: string): string {
  return `${language} ${segment.kind} ${role} ${text}`;
}
