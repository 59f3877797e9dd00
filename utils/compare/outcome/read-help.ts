import { readWords } from '../normalise/read-words.ts';
import type { Span } from '../segment/split-sentences.ts';
import type { DeclineWords } from './phrases/decline-words.ts';

/** What an answer that declines gives all the same. */
export interface Help {
  /** Share of the sentences that help: they neither decline, nor judge, nor send elsewhere, nor take leave. 0 to 1. */
  readonly share: number;
  /** How much of the text those sentences are, in characters. */
  readonly length: number;
  /** Share of the question's meaningful words that the helping sentences use; 0 without a question. 0 to 1. */
  readonly asked: number;
}

/** A question says in its first lines what it asks for; what is longer has a document in it. In characters. */
const QUESTION_READ = 2000;

/** The first sentence of an answer that declines says so or repeats the question: it helps with nothing. */
export function readHelp(
  text: string,
  sentences: readonly Span[],
  declines: readonly number[],
  words: DeclineWords,
  question: string,
  language: string,
): Help {
  const declining = new Set(declines);
  const helping = sentences
    .filter((_, index) => index > 0 && !declining.has(index))
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => !words.conduct.test(sentence) && !words.asides.test(sentence));
  const asked = readStems(question.slice(0, QUESTION_READ), language);
  const used = readStems(helping.join(' '), language);
  return {
    length: helping.reduce((sum, { length }) => sum + length, 0),
    share: helping.length / Math.max(1, sentences.length),
    asked: [...asked].filter((stem) => used.has(stem)).length / Math.max(1, asked.size),
  };
}

function readStems(text: string, language: string): Set<string> {
  return new Set(readWords(text, language).flatMap(({ stem, isStop }) => (isStop ? [] : [stem])));
}
