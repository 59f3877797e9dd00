import type { Passage } from '../../domain.ts';

/** Words that stand for one end of a passage: enough to be found once on most pages. */
const wordsOfEnd = 6;
/** The longest passage that is kept whole, in UTF-16 units: a long sentence. */
const longestWhole = 200;
/** The longest end, in UTF-16 units, for texts without spaces. */
const longestEnd = 80;

/**
 * How a selected text is found again on its page. A browser looks for each end within one block of the page, so that the
 * ends are taken from the first and the last line. Undefined for a text without words.
 */
export function passageOf(text: string): Passage | undefined {
  const lines = text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (lines.length === 1 && first.length <= longestWhole) return { start: first };
  return { start: withinWords(first, 'start'), end: withinWords(last, 'end') };
}

/** The words at one end of a line. Where no spaces part them, by the language's own rules. */
function withinWords(line: string, end: 'start' | 'end'): string {
  const cut = (parts: readonly string[]) => (end === 'start' ? parts.slice(0, wordsOfEnd) : parts.slice(-wordsOfEnd));
  const words = cut(line.split(' ')).join(' ');
  if (words.length <= longestEnd) return words;
  const near = end === 'start' ? line.slice(0, longestEnd) : line.slice(-longestEnd);
  const segments = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(near)].map((one) => one.segment);
  // The outermost may have been cut through.
  return (end === 'start' ? segments.slice(0, -1) : segments.slice(1)).join('').trim();
}
