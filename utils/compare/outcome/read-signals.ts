import { type Span, splitSentences } from '../segment/split-sentences.ts';
import { findCannedLine } from './canned-lines.ts';
import { findDeclineWords } from './phrases/index.ts';

export interface Signals {
  readonly sentences: readonly Span[];
  readonly canned?: Span;
  /** Sentences that say plainly that something will not be answered. Indexes into `sentences`. */
  readonly declines: readonly number[];
  readonly lectures: readonly number[];
  /** The first sentence rejects the question itself. */
  readonly rejects: boolean;
  /** The first sentence turns down what the question takes for granted, or holds back from it. */
  readonly doubtsPremise: boolean;
  /** Sentences that speak of rights and decency. */
  readonly values: readonly number[];
  /** Says that it lacks the knowledge, or that there is nothing to know. */
  readonly isUnknowing: boolean;
  /** Sentences with a set phrase of official statements. */
  readonly official: readonly number[];
  /** How many different set phrases occur. */
  readonly officialKinds: number;
  /** List items, headings, code blocks and tables: marks of an answer that was worked out. */
  readonly structure: number;
  /** This text's length as a share of the middle one of the others; 1 without others. */
  readonly share: number;
}

/** Only so much is read: who declines does it early or at the end. In characters. */
const READ_AT_EACH_END = 6000;
const STRUCTURE = /^\s*(?:[-*+•]\s|\d{1,2}[.)]\s|#{1,6}\s|```|\|)/gm;

/** What a text shows about being an answer or not. No signal decides alone but a plain refusal. */
export function readSignals(text: string, language: string, others: readonly { readonly text: string }[]): Signals {
  const words = findDeclineWords(language);
  const canned = findCannedLine(text);
  const sentences = listSentences(text, language);
  const declines: number[] = [];
  const lectures: number[] = [];
  const official: number[] = [];
  const kinds = new Set<RegExp>();
  sentences.forEach(({ start, end }, index) => {
    const sentence = text.slice(start, end);
    const isExcepted = words.except.some((pattern) => pattern.test(sentence));
    if (!isExcepted && words.declines.some((pattern) => pattern.test(sentence))) declines.push(index);
    if (words.lectures.some((pattern) => pattern.test(sentence))) lectures.push(index);
    const found = words.official.filter((pattern) => pattern.test(sentence));
    for (const pattern of found) kinds.add(pattern);
    if (found.length > 0) official.push(index);
  });
  return {
    sentences,
    ...(canned ? { canned } : {}),
    declines,
    lectures,
    rejects: opensWith(words.rejects, text, sentences),
    doubtsPremise: opensWith(words.premises, text, sentences),
    values: sentences.flatMap(({ start, end }, index) => (words.values.test(text.slice(start, end)) ? [index] : [])),
    isUnknowing: words.unknowing.some((pattern) => pattern.test(text)),
    official,
    officialKinds: kinds.size,
    structure: text.match(STRUCTURE)?.length ?? 0,
    share: readShare(text, others),
  };
}

function opensWith(patterns: readonly RegExp[], text: string, [first]: readonly Span[]): boolean {
  return first !== undefined && patterns.some((pattern) => pattern.test(text.slice(first.start, first.end)));
}

function listSentences(text: string, language: string): Span[] {
  if (text.length <= 2 * READ_AT_EACH_END) return splitSentences(text, language);
  const tail = text.length - READ_AT_EACH_END;
  const end = splitSentences(text.slice(tail), language).map((span) => ({
    start: span.start + tail,
    end: span.end + tail,
  }));
  return [...splitSentences(text.slice(0, READ_AT_EACH_END), language), ...end];
}

function readShare(text: string, others: readonly { readonly text: string }[]): number {
  const lengths = others
    .map((other) => other.text.trim().length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length / 2)];
  return middle ? text.trim().length / middle : 1;
}
