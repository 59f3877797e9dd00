import type { Nodes } from 'mdast';
import { type BlockNode, parseBlocks } from './parse-blocks.ts';
import type { SourceMap } from './source-map.ts';
import { isTextLeaf, mapLeaf, type TextLeaf } from './text-leaf.ts';

/** A piece of text without Markdown in it. */
export interface Leaf {
  readonly value: string;
  readonly isCode: boolean;
  readonly map: SourceMap;
  /** The block it stands in: between two blocks belongs a space. */
  readonly block: number;
}

/** The leaves of a stretch of an answer that begins at `base`. */
export function readLeaves(text: string, base: number): readonly Leaf[] {
  return leavesIn(parseBlocks(text), text, base);
}

/**
 * The leaves of parsed blocks. Their positions count in `text`, which stands at `base` in the answer; `before` is the
 * number of the block before them.
 */
export function leavesIn(nodes: readonly BlockNode[], text: string, base: number, before = 0): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let block = before;
  const visit = (node: Nodes) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') block++;
    if (node.type === 'code' || node.type === 'math') block++;
    if (isTextLeaf(node)) leaves.push({ ...leafOf(node, text, base), block });
    else if (node.type === 'inlineMath' || node.type === 'math')
      leaves.push({ ...formulaLeaf(node, text, base), block });
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) {
    if (node.type !== 'plain') visit(node);
    else
      leaves.push({ ...plainLeaf(text, node.position.start.offset, node.position.end.offset, base), block: ++block });
  }
  return leaves;
}

/** A stretch that is not parsed, as it is written. */
export function plainLeaves(text: string, base: number): readonly Leaf[] {
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
