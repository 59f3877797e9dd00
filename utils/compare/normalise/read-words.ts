import { stemWord } from '../language/stem-word.ts';
import { type StopWordLanguage, stopWords } from '../language/stop-words.ts';

/** A word of a passage. Offsets into the passage's text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case, compatibility forms folded, without a possessive ending. */
  readonly folded: string;
  readonly stem: string;
  readonly isStop: boolean;
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*/gu;
/** Scripts that write no spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const segmenters = new Map<string, Intl.Segmenter>();

/** The words of a text in order. Chinese, Japanese and Thai are cut by `Intl.Segmenter`. */
export function readWords(text: string, language: string): Word[] {
  const words: Word[] = [];
  const stops = stopWords[(language in stopWords ? language : 'en') as StopWordLanguage];
  const isUnspaced = UNSPACED.test(text);
  for (const match of text.matchAll(WORD)) {
    const written = match[0];
    if (isUnspaced && UNSPACED.test(written)) addUnspaced(words, written, match.index, language, stops);
    else words.push(toWord(written, match.index, language, stops));
  }
  return words;
}

function addUnspaced(words: Word[], run: string, start: number, language: string, stops: ReadonlySet<string>): void {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  for (const { index, segment } of segmenter.segment(run)) words.push(toWord(segment, start + index, language, stops));
}

type Form = Pick<Word, 'folded' | 'stem' | 'isStop'>;

/** What a written word comes to, by language: the same few thousand words come again and again. */
let forms = new Map<string, Map<string, Form>>();
let formCount = 0;
/** Enough for every word of a long session; then the memory starts anew. */
const CACHE_LIMIT = 50_000;

function toWord(written: string, start: number, language: string, stops: ReadonlySet<string>): Word {
  const { folded, stem, isStop } = readForm(written, language, stops);
  return { start, end: start + written.length, folded, stem, isStop };
}

function readForm(written: string, language: string, stops: ReadonlySet<string>): Form {
  let known = forms.get(language);
  const form = known?.get(written);
  if (form) return form;
  if (formCount >= CACHE_LIMIT) {
    forms = new Map();
    formCount = 0;
    known = undefined;
  }
  if (!known) {
    known = new Map();
    forms.set(language, known);
  }
  const folded = foldWord(written);
  const read = { folded, stem: stemWord(folded, language), isStop: stops.has(folded) };
  known.set(written, read);
  formCount += 1;
  return read;
}

/** Lower case, one form for each character, straight apostrophes, no English possessive. */
export function foldWord(written: string): string {
  const lower = written.toLowerCase().normalize('NFKC').replaceAll('’', "'");
  return lower.endsWith("'s") ? lower.slice(0, -2) : lower;
}
