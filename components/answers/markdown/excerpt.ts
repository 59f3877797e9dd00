import type { Nodes } from 'mdast';
import { parseMarkdown } from './parse-markdown.ts';
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

/** How many answers' texts are kept parsed: those of the run on screen and of a few before it. */
const keptTexts = 12;
const leavesByText = new Map<string, readonly Leaf[]>();

/**
 * The words of `text` between two offsets, as a person reads them. Syntax is left out, and a space stands where one
 * block ends and the next begins.
 */
export function excerptOf(text: string, start: number, end: number): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let lastBlock: number | undefined;
  for (const { value, isCode, map, block } of leavesOf(text)) {
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

function leavesOf(text: string): readonly Leaf[] {
  const kept = leavesByText.get(text);
  if (kept) return kept;
  const leaves: Leaf[] = [];
  let block = 0;
  const visit = (node: Nodes) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') block++;
    if (node.type === 'code' || node.type === 'math') block++;
    if (isTextLeaf(node)) leaves.push({ ...leafOf(node, text), block });
    else if (node.type === 'inlineMath' || node.type === 'math') leaves.push({ ...formulaLeaf(node, text), block });
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(parseMarkdown(text));
  for (const oldest of [...leavesByText.keys()].slice(0, Math.max(0, leavesByText.size - keptTexts + 1))) {
    leavesByText.delete(oldest);
  }
  leavesByText.set(text, leaves);
  return leaves;
}

function leafOf(node: TextLeaf, text: string): Omit<Leaf, 'block'> {
  return {
    value: node.value,
    isCode: node.type === 'code' || node.type === 'inlineCode',
    map: mapLeaf(node, text, 0),
  };
}

/** A formula is quoted as it is written: cut in the middle it would be no formula. */
function formulaLeaf(node: Extract<Nodes, { type: 'inlineMath' | 'math' }>, text: string): Omit<Leaf, 'block'> {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  return {
    value: text.slice(start, end),
    isCode: true,
    map: Array.from({ length: end - start + 1 }, (_, index) => start + index),
  };
}
