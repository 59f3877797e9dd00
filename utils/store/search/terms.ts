import { foldText } from './fold-text.ts';

/** Longest term, in UTF-16 units. What is longer is no word; its beginning is enough to find it by. */
export const maxTermLength = 40;

/** Letters of scripts that put no space between words: each pair of neighbours is a term. */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

const letter = '[\\p{L}\\p{N}\\p{M}]';
const wordPattern = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])${letter})+`, 'gu');
const unspacedPattern = new RegExp(`^[${unspaced}]`, 'u');

/*
 * The patterns above know every script, and a browser takes a tenth of a second to prepare them when they are first
 * used, and several times as long to run them. Most texts need none of it.
 */
const plainWord = /[A-Za-z0-9]+/g;
const plainText = /^[\x20-\x7e\n\t\r]*$/;

/** The first letter of a script that puts no space between words is Thai. */
const firstUnspaced = 0x0e00;

export interface Word {
  /** In the text, UTF-16 offset. */
  readonly start: number;
  /** As it is written. */
  readonly text: string;
}

/** Whether a text holds nothing but the letters, digits and signs of ASCII. */
export function isPlain(text: string): boolean {
  return plainText.test(text);
}

function patternFor(text: string): RegExp {
  return isPlain(text) ? plainWord : wordPattern;
}

/** Words of a text with their places; a stretch of a script without spaces is one. */
export function readWords(text: string): readonly Word[] {
  return Array.from(text.matchAll(patternFor(text)), (match) => ({ start: match.index, text: match[0] }));
}

/** Whether a word is of a script that puts no space between words. */
export function isUnspaced(word: string): boolean {
  return word.charCodeAt(0) >= firstUnspaced && unspacedPattern.test(word);
}

/** Adds what a text can be found by: its words, folded; of scripts without spaces the pairs of letters. */
export function addTerms(text: string, terms: Set<string>): void {
  const folded = foldText(text);
  for (const word of folded.match(patternFor(folded)) ?? []) {
    if (isUnspaced(word)) for (const pair of pairsOf(word)) terms.add(pair);
    else {
      terms.add(word.length > maxTermLength ? word.slice(0, maxTermLength) : word);
      if (word.length > 1) terms.add(beginningSign + word.slice(0, 2));
    }
  }
}

/** 台湾人 → 台湾, 湾人, 人: the last letter alone too, so that every letter begins a term. */
export function pairsOf(word: string): readonly string[] {
  const letters = [...word];
  return letters.map((one, index) => one + (letters[index + 1] ?? ''));
}

/** How many units of a word choose its bucket: thousands of buckets for a language, each read in one go. */
const bucketLength = 3;

/**
 * The part of the index that a term is kept in: its beginning. Terms that begin alike are thus read together.
 */
export function bucketOf(term: string): string {
  if (term.startsWith(facetSign)) return term.split(':', 1)[0] ?? term;
  if (term.startsWith(beginningSign)) return term.slice(0, 2);
  return isUnspaced(term) ? String.fromCodePoint(term.codePointAt(0) ?? 0) : term.slice(0, bucketLength);
}

/**
 * Begins terms that stand for all words with the same first two letters: nothing else that a person types would have to
 * read so many buckets.
 */
export const beginningSign = '^';

/** Begins terms that are no words of a text, but say something of the run. No word holds it. */
export const facetSign = '=';
