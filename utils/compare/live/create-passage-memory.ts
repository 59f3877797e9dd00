import { type ReadPassage, readPassage } from '../normalise/read-passage.ts';
import { type ReadAnswer, readAnswer } from '../read-answer.ts';
import type { Passage } from '../segment/passage.ts';

interface Remembered {
  readonly text: string;
  readonly locale: string | undefined;
  readonly passages: readonly ReadPassage[];
}

/** What was read of the answers in the last comparison, and no more than that. */
export interface PassageMemory {
  /** An answer whose text is the same is not parsed again, and of one that grew only the new sentences are read. */
  readonly read: ReadAnswer;
  /** Forgets the answers that were not read since the last call. */
  readonly turn: () => void;
}

export function createPassageMemory(): PassageMemory {
  let before = new Map<string, Remembered>();
  let now = new Map<string, Remembered>();
  return {
    read(answer, index, locale, isLate) {
      const known = before.get(answer.id);
      const isSame = known?.text === answer.text && known.locale === locale;
      const passages = isSame
        ? placeAt(known.passages, index)
        : readAnswer(answer, index, locale, isLate, createReader(known?.passages ?? []));
      // What there was no time for is read the next time.
      if (!passages.some(({ role }) => role === 'rest')) now.set(answer.id, { text: answer.text, locale, passages });
      return passages;
    },
    turn() {
      before = now;
      now = new Map();
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
    const before = byText.get(keyOf(passage, language))?.shift();
    if (!before) return readPassage(passage, answer, language);
    const { words, figures, dates, names, polarity } = before;
    return { ...passage, answer, language, words, figures, dates, names, polarity };
  };
}

function keyOf({ segment, role, text }: Passage, language: string): string {
  return `${language} ${segment.kind} ${role} ${text}`;
}
