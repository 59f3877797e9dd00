import { type Span, splitSentences } from '../segment/split-sentences.ts';
import { blankOtherVoices } from './blank-other-voices.ts';
import { findCannedLine } from './canned-lines.ts';
import { evenLineEnds } from './line-ends.ts';
import type { DeclineWords } from './phrases/decline-words.ts';
import { findDeclineWords } from './phrases/index.ts';
import { type Help, readHelp } from './read-help.ts';

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
  /** Sentences that say that it lacks the knowledge. */
  readonly lacks: readonly number[];
  /** Sentences that say that what is asked about does not exist. */
  readonly unreal: readonly number[];
  /** Sentences early on that take exception to the question's wording, where the answer then turns to what it can say. */
  readonly objections: readonly number[];
  /** Asks what is meant. */
  readonly asksBack: boolean;
  /** Sentences that advise on conduct. */
  readonly conduct: readonly number[];
  /** What an answer that declines helps with all the same. */
  readonly help: Help;
  /** Sentences that say how it would speak of the topic. */
  readonly announces: readonly number[];
  /** Sentences with a set phrase of official statements. */
  readonly official: readonly number[];
  /** How many different set phrases occur. */
  readonly officialKinds: number;
  /** List items, headings, code blocks and table rows, the first few: marks of an answer that was worked out. */
  readonly structure: number;
  /** Where the first of them stands; Infinity without one. */
  readonly structureStart: number;
  /** This text's length as a share of the middle one of the others that do not open by declining; 1 without such. */
  readonly share: number;
}

/** Only so much is read: who declines does it early or at the end. In characters. */
const READ_AT_EACH_END = 6000;
/** The opening of another answer, in characters: enough to see whether it says no. */
const OTHER_OPENING = 200;
/** Sentences at the start in which a refusal of the whole question, or an objection to it, stands. */
export const OPENING = 3;
/** Sentences after an objection in which the answer turns to what it can say. */
const TURN_FOLLOWS = 3;
/** List items, headings and code blocks beyond this many say no more. */
export const MOST_STRUCTURE = 5;
const STRUCTURE = /^[ \t]*(?:[-*+•]\s|\d{1,2}[.)]\s|#{1,6}\s|```|\|)/gm;

/** What a text shows about being an answer or not. No signal decides alone but a plain refusal. */
export function readSignals(
  text: string,
  language: string,
  others: readonly { readonly text: string }[],
  question: string,
): Signals {
  const words = findDeclineWords(language);
  const canned = findCannedLine(text);
  const sentences = listSentences(text, language);
  const find = (patterns: readonly RegExp[]) =>
    sentences.flatMap(({ own }, index) => (patterns.some((pattern) => pattern.test(own)) ? [index] : []));
  const excepted = new Set(find(words.except));
  const declines = find(words.declines).filter((index) => !excepted.has(index));
  const conduct = find([words.conduct]);
  const structure = findStructure(text);
  const opening = sentences[0]?.own ?? '';
  return {
    sentences,
    ...(canned ? { canned } : {}),
    declines,
    lectures: find(words.lectures),
    rejects: words.rejects.some((pattern) => pattern.test(opening)),
    doubtsPremise: words.premises.some((pattern) => pattern.test(opening)),
    values: find([words.values]),
    lacks: find(words.lacks),
    unreal: find(words.unreal),
    objections: findObjections(find([words.objects]), conduct, find([words.turns])),
    asksBack: find([words.asksBack]).length > 0,
    conduct,
    help: readHelp(text, sentences, declines, words, question, language),
    announces: find(words.announces),
    official: find(words.official),
    officialKinds: words.official.filter((pattern) => sentences.some(({ own }) => pattern.test(own))).length,
    structure: structure.length,
    structureStart: structure[0] ?? Number.POSITIVE_INFINITY,
    share: readShare(text, others, words),
  };
}

/** An objection that judges stands in the opening or the sentence after it; the turn follows in a few sentences. */
function findObjections(objects: readonly number[], conduct: readonly number[], turns: readonly number[]): number[] {
  return objects.filter(
    (objection) =>
      objection < OPENING &&
      conduct.some((index) => index === objection || index === objection + 1) &&
      turns.some((index) => index > objection && index <= objection + TURN_FOLLOWS),
  );
}

/** Where the first few marks of structure stand: of a text of millions of lines no more is read. */
function findStructure(text: string): number[] {
  const starts: number[] = [];
  for (const { index } of text.matchAll(STRUCTURE)) {
    if (starts.push(index) === MOST_STRUCTURE) break;
  }
  return starts;
}

interface Said extends Span {
  /** The sentence without what is quoted in it. */
  readonly own: string;
}

function listSentences(text: string, language: string): Said[] {
  return listRead(text).flatMap((read) => {
    const piece = text.slice(read.start, read.end);
    const own = blankOtherVoices(piece);
    return splitSentences(piece, language).map(({ start, end }) => ({
      start: start + read.start,
      end: end + read.start,
      own: own.slice(start, end),
    }));
  });
}

function listRead(text: string): Span[] {
  if (text.length <= 2 * READ_AT_EACH_END) return [{ start: 0, end: text.length }];
  return [
    { start: 0, end: READ_AT_EACH_END },
    { start: text.length - READ_AT_EACH_END, end: text.length },
  ];
}

function readShare(text: string, others: readonly { readonly text: string }[], words: DeclineWords): number {
  const lengths = others
    .filter((other) => !opensByDeclining(other.text, words))
    .map((other) => evenLineEnds(other.text).text.trim().length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const middle = lengths[Math.floor(lengths.length / 2)];
  return middle ? text.trim().length / middle : 1;
}

/** An answer that declines says nothing about how long one is that answers. */
function opensByDeclining(text: string, words: DeclineWords): boolean {
  const opening = text.trimStart().slice(0, OTHER_OPENING);
  return words.declines.some((pattern) => pattern.test(opening));
}
