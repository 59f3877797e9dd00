import { growLeaves } from './grow-leaves.ts';
import { longestTypeset } from './limits.ts';
import { type Leaf, plainLeaves, readLeaves } from './read-leaves.ts';
import type { SourceMap } from './source-map.ts';
import { indexAt } from './source-map.ts';

/** A readable stretch of an answer's Markdown, without its signs. */
export interface ExcerptPart {
  readonly text: string;
  readonly isCode: boolean;
  /** Offset of each character in the Markdown, and of the end. */
  readonly map: SourceMap;
}

/** Longest stretch that is quoted, UTF-16 units: more than a screen of a narrow panel. */
const longestExcerpt = 2_000;
/** Longest text that is parsed as a whole. Of a longer one only the surroundings of what is quoted are. */
const longestWhole = 20_000;
/** How far before a quoted stretch its paragraph is looked for. */
const surroundings = 2_000;

/**
 * The words of `text` between two offsets, as a person reads them. Syntax is left out, and a space stands where one
 * block ends and the next begins. A stretch that nobody would read whole ends in "…".
 */
export function excerptOf(text: string, start: number, end: number): ExcerptPart[] {
  const last = Math.min(end, start + longestExcerpt);
  const parts = cutLeaves(leavesAround(text, start, last), start, last);
  return last === end ? parts : [...parts, { text: ' …', isCode: false, map: [last, last, last] }];
}

function cutLeaves(leaves: readonly Leaf[], start: number, end: number): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let lastBlock: number | undefined;
  for (const { value, isCode, map, block } of leaves) {
    if ((map.at(-1) ?? 0) <= start || (map[0] ?? 0) >= end) continue;
    const from = indexAt(map, start);
    const to = indexAt(map, end);
    if (from >= to) continue;
    if (lastBlock !== undefined && lastBlock !== block) {
      const at = map[from] ?? start;
      parts.push({ text: ' ', isCode: false, map: [at, at] });
    }
    parts.push({ text: value.slice(from, to), isCode, map: map.slice(from, to + 1) });
    lastBlock = block;
  }
  return parts;
}

/** The same as one string. */
export function plainExcerpt(text: string, start: number, end: number): string {
  return excerptOf(text, start, end)
    .map((part) => part.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function leavesAround(text: string, start: number, end: number): readonly Leaf[] {
  if (text.length <= longestWhole) return growLeaves(text);
  if (start >= longestTypeset) return plainLeaves(text.slice(start, end), start);
  const before = text.slice(Math.max(0, start - surroundings), start);
  const blank = before.lastIndexOf('\n\n');
  // Without a paragraph that begins nearby, the stretch is read by itself.
  const base = blank >= 0 ? start - before.length + blank + 2 : before.length < surroundings ? 0 : start;
  return readLeaves(text.slice(base, end), base);
}
