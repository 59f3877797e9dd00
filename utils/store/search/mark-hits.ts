import { foldText } from './fold-text.ts';
import type { QueryPart } from './parse-query.ts';
import { isUnspaced, readWords, type Word } from './terms.ts';

/** A stretch of a text that was searched for: offsets, end exclusive. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** Where a text holds words that were searched for, in order and apart. `others`: what was meant by misspelt ones. */
export function markHits(
  text: string,
  parts: readonly QueryPart[],
  others: ReadonlyMap<string, readonly string[]> = new Map(),
): readonly Hit[] {
  const wanted = parts.filter(({ isExcluded }) => !isExcluded);
  if (wanted.length === 0) return [];
  const words = readWords(text).map((word) => ({ ...word, folded: foldText(word.text) }));
  const hits = words.flatMap((_, index) => wanted.flatMap((part) => hitsAt(words, index, part, others)));
  return joined(hits.sort((one, other) => one.start - other.start || other.end - one.end));
}

type FoldedWord = Word & { readonly folded: string };

/** The hits of a part that begins in the word at `index`. */
function hitsAt(
  words: readonly FoldedWord[],
  index: number,
  { words: wanted, isPrefix }: QueryPart,
  others: ReadonlyMap<string, readonly string[]>,
): readonly Hit[] {
  const hits: Hit[] = [];
  for (const [offset, one] of wanted.entries()) {
    const word = words[index + offset];
    if (!word) return [];
    const goesOn = isPrefix && offset === wanted.length - 1;
    const found = isUnspaced(one)
      ? stretchesIn(word, one)
      : [one, ...(others.get(one) ?? [])].flatMap((term) => hitInWord(word, term, goesOn && term === one)).slice(0, 1);
    if (found.length === 0) return [];
    hits.push(...found);
  }
  return hits;
}

function hitInWord(word: FoldedWord, term: string, isPrefix: boolean): readonly Hit[] {
  if (isPrefix ? !word.folded.startsWith(term) : word.folded !== term) return [];
  return [{ start: word.start, end: word.start + lengthOf(word.text, term.length) }];
}

function stretchesIn(word: FoldedWord, wanted: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = word.folded.indexOf(wanted); at !== -1; at = word.folded.indexOf(wanted, at + wanted.length)) {
    hits.push({
      start: word.start + lengthOf(word.text, at),
      end: word.start + lengthOf(word.text, at + wanted.length),
    });
  }
  return hits;
}

/** How much of a word is `foldedLength` units once it is folded: "Straße" and "strasse" differ. */
function lengthOf(word: string, foldedLength: number): number {
  let length = 0;
  let folded = 0;
  for (const letter of word) {
    if (folded >= foldedLength && foldText(letter) !== '') break;
    folded += foldText(letter).length;
    length += letter.length;
  }
  return length;
}

function joined(hits: readonly Hit[]): readonly Hit[] {
  const apart: Hit[] = [];
  for (const hit of hits) {
    const last = apart.at(-1);
    if (last && hit.start < last.end) apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, hit.end) };
    else apart.push(hit);
  }
  return apart;
}
