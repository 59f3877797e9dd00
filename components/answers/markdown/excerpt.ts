import type { Nodes } from 'mdast';
import { longestTypeset } from './limits.ts';
import { parseBlocks } from './parse-blocks.ts';
import type { SourceMap } from './source-map.ts';
import { indexAt } from './source-map.ts';
import { isTextLeaf, mapLeaf, type TextLeaf } from './text-leaf.ts';

/** A readable stretch of an answer's Markdown, without its signs. */
export interface ExcerptPart {
  readonly text: string;
  readonly isCode: boolean;
  /** Offset of each character in the Markdown, and of the end. */
  readonly map: SourceMap;
}

interface Leaf {
  readonly value: string;
  readonly isCode: boolean;
  readonly map: SourceMap;
  /** The block it stands in: between two blocks belongs a space. */
  readonly block: number;
}

/** How many answers' texts are kept parsed: those of the run on screen, which may have six. */
const keptTexts = 6;
const leavesByText = new Map<string, readonly Leaf[]>();

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
  if (text.length <= longestWhole) return leavesOf(text);
  if (start >= longestTypeset) return plainLeaves(text.slice(start, end), start);
  const before = text.slice(Math.max(0, start - surroundings), start);
  const blank = before.lastIndexOf('\n\n');
  // Without a paragraph that begins nearby, the stretch is read by itself.
  const base = blank >= 0 ? start - before.length + blank + 2 : before.length < surroundings ? 0 : start;
  return readLeaves(text.slice(base, end), base);
}

function leavesOf(text: string): readonly Leaf[] {
  const kept = leavesByText.get(text);
  if (kept) return kept;
  const leaves = readLeaves(text, 0);
  for (const oldest of [...leavesByText.keys()].slice(0, Math.max(0, leavesByText.size - keptTexts + 1))) {
    leavesByText.delete(oldest);
  }
  leavesByText.set(text, leaves);
  return leaves;
}

/** The leaves of a stretch of an answer that begins at `base`. */
function readLeaves(text: string, base: number): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let block = 0;
  const visit = (node: Nodes) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') block++;
    if (node.type === 'code' || node.type === 'math') block++;
    if (isTextLeaf(node)) leaves.push({ ...leafOf(node, text, base), block });
    else if (node.type === 'inlineMath' || node.type === 'math')
      leaves.push({ ...formulaLeaf(node, text, base), block });
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of parseBlocks(text)) {
    if (node.type !== 'plain') visit(node);
    else
      leaves.push({ ...plainLeaf(text, node.position.start.offset, node.position.end.offset, base), block: ++block });
  }
  return leaves;
}

function plainLeaves(text: string, base: number): readonly Leaf[] {
  return [{ ...plainLeaf(text, 0, text.length, base), block: 1 }];
}

/** A stretch that is quoted as it is written. */
function plainLeaf(text: string, start: number, end: number, base: number): Omit<Leaf, 'block'> {
  return {
    value: text.slice(start, end),
    isCode: false,
    map: Array.from({ length: end - start + 1 }, (_, index) => base + start + index),
  };
}

function leafOf(node: TextLeaf, text: string, base: number): Omit<Leaf, 'block'> {
  const map = mapLeaf(node, text, 0);
  return {
    value: node.value,
    isCode: node.type === 'code' || node.type === 'inlineCode',
    map: base === 0 ? map : map.map((offset) => offset + base),
  };
}

/** A formula is quoted as it is written: cut in the middle it would be no formula. */
function formulaLeaf(
  node: Extract<Nodes, { type: 'inlineMath' | 'math' }>,
  text: string,
  base: number,
): Omit<Leaf, 'block'> {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  return { ...plainLeaf(text, start, end, base), isCode: true };
}
