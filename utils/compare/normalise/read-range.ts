import { readScale } from './number-words.ts';

const RANGE = /^\s?(?:[–—~-]|to|tot|bis|à|a|t\/m|至|到)\s?$/u;
const BETWEEN = /(?:between|tussen|zwischen|entre|介于)\s*$/iu;
const AND = /^\s?(?:and|en|und|et|y|和)\s?$/u;

/** A number as it stands in a text, before its unit is read. */
export interface Numeral {
  readonly start: number;
  end: number;
  value: number;
  step: number;
}

/** What the word right after a number multiplies it with: 1e9 in "30 billion and 60 billion". */
function readOwnScale(text: string, language: string, end: number): { scale: number; length: number } {
  const match = /^\s?(\p{L}+)/u.exec(text.slice(end, end + 16));
  const scale = match?.[1] ? readScale(match[1].toLowerCase(), language, false) : 1;
  return scale > 1 ? { scale, length: match?.[0].length ?? 0 } : { scale: 1, length: 0 };
}

/** Whether two numerals are the ends of one range. */
export function isRange(text: string, language: string, first: Numeral, second: Numeral): boolean {
  const own = readOwnScale(text, language, first.end);
  const top = second.value * readOwnScale(text, language, second.end).scale;
  if (top <= first.value * own.scale) return false;
  // Both ends may carry the unit: "10 °C to 15 °C", "$5–$10", "30 billion to 60 billion".
  const between = text.slice(first.end + own.length, second.start).replace(/[$€£¥₹]\s?$/u, '');
  if (RANGE.test(between) || RANGE.test(between.replace(/^\s?(?:°\s?[CF]?|%|\p{L}{1,3}(?=\s))/u, ''))) return true;
  return (
    AND.test(between) &&
    BETWEEN.test(text.slice(Math.max(0, first.start - 12), first.start).replace(/[$€£¥₹]\s?$/u, ''))
  );
}

/** "2 to 3 million" means two million; "500 million to 2 billion" and "900 to 2 thousand" give the first its own. */
export function readLowScale(text: string, language: string, first: Numeral, last: Numeral, scale: number): number {
  const own = readOwnScale(text, language, first.end).scale;
  return own > 1 || first.value > last.value ? own : scale;
}
