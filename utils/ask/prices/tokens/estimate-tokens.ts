import type { TokenCount } from './token-count.ts';

/**
 * Tokens a character (code point) takes, by script. Four Latin letters are about one token; a Chinese character is 0.6
 * to 0.7 [api-docs.deepseek.com, token usage: 0.3 for an English character, 0.6 for a Chinese one, both on the safe
 * side of what newer tokenizers need]. The scripts between are less well covered by the tokenizers' vocabularies.
 * The first range that a character falls below is its own.
 */
const scripts: readonly (readonly [below: number, tokens: number])[] = [
  [0x0250, 1 / 4], // Latin, digits, punctuation, spaces
  [0x0530, 1 / 2.5], // phonetic signs, Greek, Cyrillic
  [0x0780, 1 / 2], // Armenian, Hebrew, Arabic
  [0x1100, 1 / 1.5], // Indic scripts, Thai, Tibetan, Georgian, Ethiopic
  [0x1200, 1 / 1.5], // Hangul letters
  [0x1e00, 1 / 1.5],
  [0x2000, 1 / 2.5], // Latin and Greek with more accents
  [0x2e80, 1], // symbols, arrows, mathematics
  [0xd800, 1 / 1.5], // Chinese, Japanese, Korean
  [0xfb50, 1 / 1.5],
  [0xff00, 1],
  [0xfff0, 1 / 1.5], // full width
  [0x20000, 2], // emoji and rare scripts
  [0x30000, 1.5], // rare Chinese characters
];

/** Beyond all ranges: nothing that is written. */
const strangeTokens = 2;

/** Longest text that is counted whole, in UTF-16 units; of a longer one its beginning stands for all of it. */
const countedWhole = 200_000;

/**
 * About how many tokens a text has, at once: until the tokenizer is there, and where it is none for. For English prose of all three services, recorded with its
 * count, this gives 0.7 to 1.3 of it; tables and code need more than this says.
 */
export function estimateTokens(text: string): TokenCount {
  if (text.length > countedWhole) {
    const { tokens } = estimateTokens(text.slice(0, countedWhole));
    return { tokens: Math.ceil((tokens * text.length) / countedWhole), isExact: false };
  }
  let tokens = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    tokens += code < 0x0250 ? 1 / 4 : (scripts.find(([below]) => code < below)?.[1] ?? strangeTokens);
  }
  return { tokens: Math.ceil(tokens), isExact: false };
}
