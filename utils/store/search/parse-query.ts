import { foldText } from './fold-text.ts';
import { isUnspaced, maxTermLength, readWords } from './terms.ts';

/** Words that have to stand next to each other, folded. Mostly it is one word. */
export interface QueryPart {
  readonly words: readonly string[];
  /** Whether the last word may go on: "tai" finds "Taiwan". */
  readonly isPrefix: boolean;
  /** A run that holds this is not meant. */
  readonly isExcluded: boolean;
}

/** Most parts of a query that count: what is pasted by mistake must not read the whole index. */
const maxParts = 12;

const partPattern = /(?<excluded>(?<!\S)-)?(?:"(?<phrase>[^"]*)(?:"|$)|(?<word>[^\s"]+))/gu;
const quotes = /[“”„«»]/g;

/**
 * What a person types into the search box: words, all of which have to be there, "phrases", and -without. Unquoted words
 * are beginnings of words. "8,848" and "mont-blanc" are phrases, since they are several words.
 */
export function parseQuery(text: string): readonly QueryPart[] {
  const parts = [...text.replace(quotes, '"').matchAll(partPattern)].flatMap(({ groups = {} }): QueryPart[] => {
    const { excluded, phrase, word = '' } = groups;
    const words = readWords(foldText(phrase ?? word)).map((one) => one.text.slice(0, maxTermLength));
    if (words.length === 0) return [];
    const isExcluded = excluded !== undefined;
    return [{ words, isPrefix: phrase === undefined && !isExcluded, isExcluded }];
  });
  return parts.slice(0, maxParts);
}

/** Whether the terms of the index do not tell alone that a run holds the part: their order has to be looked at. */
export function needsText({ words }: QueryPart): boolean {
  return words.length > 1 || words.some((word) => isUnspaced(word) && [...word].length > 2);
}

/** What a word is made of: of ASCII where the text is, since all letters of all scripts take long to look through. */
const plainLetters = 'a-z0-9';
const allLetters = '\\p{L}\\p{N}';

/** Finds a part in a folded text: its words in a row, with nothing but punctuation and space between them. */
export function patternOf({ words, isPrefix }: QueryPart, isInPlainText: boolean): RegExp {
  const letters = isInPlainText ? plainLetters : allLetters;
  const inRow = words.map((word, index) => {
    if (isUnspaced(word)) return word;
    const isLast = index === words.length - 1;
    return `(?<![${letters}])${word}${isLast && isPrefix ? '' : `(?![${letters}])`}`;
  });
  return new RegExp(inRow.join(`[^${letters}]*`), 'u');
}
