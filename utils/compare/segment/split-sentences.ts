import { abbreviations, germanOrdinals, mayHoldAbbreviation, sentenceOpeners } from './sentence-words.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>()]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}/gi;
const FILE_OR_HOST = /\b[\w-]{1,64}(?:\.[\w-]{1,64})+\b/g;
/** Most text has neither: then the slower patterns need not run. */
const MAY_HOLD_ADDRESS = /:\/\/|www\.|@/i;
const DOT_INSIDE = /\.[\w-]/;
const LIST_NUMBER = /(?:^|\n)\s*(?:\d{1,3}|[a-zA-Z])\.(?=\s)/g;
const INITIAL = /(?<![\p{L}\p{N}])\p{Lu}\.(?=\s*(\p{L}[\p{L}'’]*))/gu;
const TEX_INLINE = /\$[^$\s](?:[^$\n]{0,200}[^$\s])?\$(?!\d)/g;
const ELLIPSIS_INSIDE = /(?:\.{3}|…)(?=\s*\p{Ll})/gu;
const HAS_WORD = /[\p{L}\p{N}]/u;
const ONLY_NUMBER = /^\s*(?:\d{1,3}|[a-zA-Z])[.)]\s*$/;
/** A soft line end ends a sentence only after a mark that ends one. */
const ENDS_LINE = /[.!?:;。！？：；…]["'”’»)\]*_]*\s*$/;

/** "720 x 16 = 11,520": each line of a calculation is a step of its own. */
const CALCULATION = /\d[^\n]{0,200}[=≈]\s?[^\n]{0,12}\d/u;

/**
 * Wrapped text fills its lines: what ends earlier and goes on with a capital or a bracket is a line of its own, as in a
 * signature, an address or a verse.
 */
const SHORT_LINE = 48;
const OPENS_LINE = /^\s*[\p{Lu}\p{Lo}\p{N}[("“«*_>-]/u;

const segmenters = new Map<string, Intl.Segmenter>();

function sentenceSegmenter(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

/**
 * Cuts a block's readable text into sentences. `atoms` are never cut. The spans touch no white space at their ends,
 * are in order and cover every word of the text.
 */
export function splitSentences(text: string, language: string, atoms: readonly Span[] = []): Span[] {
  if (!HAS_WORD.test(text)) return text.trim() === '' ? [] : [trimSpan(text, 0, text.length)];
  const masked = protect(text, language, atoms);
  const spans: Span[] = [];
  for (const { index, segment } of sentenceSegmenter(language).segment(masked)) {
    const span = trimSpan(text, index, index + segment.length);
    if (span.end <= span.start) continue;
    const previous = spans.at(-1);
    const piece = text.slice(span.start, span.end);
    const joinsPrevious =
      previous && (!HAS_WORD.test(piece) || ONLY_NUMBER.test(text.slice(previous.start, previous.end)));
    if (joinsPrevious) spans[spans.length - 1] = { start: previous.start, end: span.end };
    else spans.push(span);
  }
  return spans;
}

/** Replaces what looks like a sentence end and is none by letters, so that the text keeps its length. */
function protect(text: string, language: string, atoms: readonly Span[]): string {
  // In most text nothing is replaced: then it need not be taken apart.
  let units: string[] | undefined;
  const replace = (index: number, by: string) => {
    units ??= text.split('');
    units[index] = by;
  };
  const hide = (start: number, end: number) => {
    for (let index = start; index < end; index += 1) replace(index, 'x');
  };
  const hideDots = (start: number, end: number) => {
    for (let index = start; index < end; index += 1) if (text[index] === '.') replace(index, 'x');
  };
  for (const atom of atoms) hide(atom.start, atom.end);
  if (MAY_HOLD_ADDRESS.test(text)) {
    for (const match of text.matchAll(ADDRESS))
      hide(match.index, match.index + match[0].replace(/[.,;:!?]+$/, '').length);
  }
  if (text.includes('.')) {
    if (DOT_INSIDE.test(text)) {
      for (const match of text.matchAll(FILE_OR_HOST)) hideDots(match.index, match.index + match[0].length);
    }
    for (const match of text.matchAll(LIST_NUMBER)) hideDots(match.index, match.index + match[0].length);
    for (const match of text.matchAll(INITIAL)) {
      if (!sentenceOpeners.has(match[1] ?? '')) hideDots(match.index, match.index + 2);
    }
    if (mayHoldAbbreviation(text)) {
      for (const match of text.matchAll(abbreviations)) hideDots(match.index, match.index + match[0].length);
    }
    if (language === 'de') {
      for (const match of text.matchAll(germanOrdinals)) hideDots(match.index, match.index + match[0].length);
    }
  }
  if (text.includes('...') || text.includes('…')) {
    for (const match of text.matchAll(ELLIPSIS_INSIDE)) hide(match.index, match.index + match[0].length);
  }
  if (text.includes('$')) {
    for (const match of text.matchAll(TEX_INLINE)) hide(match.index, match.index + match[0].length);
  }
  hideSoftLineEnds(text, (at) => replace(at, ' '));
  return units?.join('') ?? text;
}

/** Unicode ends a sentence at every line end; in Markdown a line end inside a paragraph is a space. */
function hideSoftLineEnds(text: string, hide: (at: number) => void): void {
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    const lineEnd = text.indexOf('\n', at + 1);
    const next = text.slice(at + 1, lineEnd === -1 ? text.length : lineEnd);
    const line = text.slice(lineStart, at);
    const isCalculation = CALCULATION.test(line) && CALCULATION.test(next);
    const isShort = line.length <= SHORT_LINE && OPENS_LINE.test(next);
    if (!isCalculation && !isShort && !ENDS_LINE.test(text.slice(Math.max(lineStart, at - 8), at))) hide(at);
    lineStart = at + 1;
  }
}

function trimSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  return { start: from, end: to };
}

function isSpace(text: string, index: number): boolean {
  return text.charAt(index).trim() === '';
}
