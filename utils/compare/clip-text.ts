import type { Passage } from './segment/passage.ts';

/** The part of a text that is compared, and what lies behind it. */
export interface ClippedText {
  /** A beginning of the whole text: offsets into it are offsets into the whole. */
  readonly text: string;
  /** Where the rest begins and ends that is not compared; absent when nothing is left out. */
  readonly rest?: { readonly start: number; readonly end: number };
}

/**
 * UTF-16 units that one ms is worth, all answers together. Three texts of 10,000 words (220,000 units) take 0.5 s on a
 * busy machine of 2026; half as fast as that is assumed.
 */
const UNITS_PER_MS = 200;
/** However short the time: an answer of 3,000 words. The clock still ends the work where that takes too long. */
const LEAST_UNITS = 20_000;
/** Lines with something on them: lists of short items cost by the item. An answer of 10,000 words has some 600. */
const MOST_LINES = 2000;
/** Marks that may end a sentence: later stages cost by the sentence. An answer of 10,000 words has some 1,000. */
const MOST_SENTENCE_ENDS = 4000;
const SENTENCE_END = /[.!?。！？；…]+/g;
/** The cut goes back to the end of a line or a word when there is one in so many units before it. */
const TIDY_UNITS = 2000;

/** How many units of each of `answers` answers can be compared in `budgetMs`. */
export function unitsWithin(budgetMs: number, answers: number): number {
  return Math.max(LEAST_UNITS, Math.floor((budgetMs * UNITS_PER_MS) / Math.max(1, answers)));
}

/**
 * Cuts off what is too much to compare: counted, not timed, so that the same text gives the same result on every
 * machine. No answer a person reads comes near.
 */
export function clipText(text: string, units: number): ClippedText {
  const end = Math.min(units, lineLimit(text), sentenceLimit(text));
  if (end >= text.length) return { text };
  const cut = tidyCut(text, end);
  const start = cut + (text.slice(cut).match(/\S/)?.index ?? 0);
  const trimmed = text.trimEnd().length;
  return start < trimmed ? { text: text.slice(0, cut), rest: { start, end: trimmed } } : { text };
}

/** The rest of an answer as a passage, number `place` in it: it is there, and nothing is said about it. */
export function toRest(rest: NonNullable<ClippedText['rest']>, answerId: string, place: number): Passage {
  return {
    segment: { id: `${answerId}:${place}`, answerId, ...rest, kind: 'sentence' },
    text: '',
    offsets: Int32Array.of(rest.start),
    role: 'rest',
    block: -1,
    labels: [],
    heading: -1,
  };
}

/** Where the last line ends that can be compared. */
function lineLimit(text: string): number {
  let lines = 0;
  let at = 0;
  while (lines < MOST_LINES) {
    const end = text.indexOf('\n', at);
    if (end === -1) return text.length;
    if (end > at) lines += 1;
    at = end + 1;
  }
  return at;
}

/** Where the last sentence ends that can be compared. */
function sentenceLimit(text: string): number {
  let sentences = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    sentences += 1;
    if (sentences === MOST_SENTENCE_ENDS) return match.index + match[0].length;
  }
  return text.length;
}

/** Back to the end of a line, else of a word; never through the two halves of one character. */
function tidyCut(text: string, end: number): number {
  const from = Math.max(1, end - TIDY_UNITS);
  for (const mark of ['\n', ' ']) {
    const found = text.lastIndexOf(mark, end - 1) + 1;
    if (found > from) return found;
  }
  const isHighSurrogate = (text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
  return isHighSurrogate ? end - 1 : end;
}
