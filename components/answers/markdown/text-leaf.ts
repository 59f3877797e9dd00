import type { Code, InlineCode, Nodes, Text } from 'mdast';
import { mapToSource, type SourceMap } from './source-map.ts';

/** A node whose value is text a person reads as it stands. */
export type TextLeaf = Text | InlineCode | Code | Extract<Nodes, { type: 'html' }>;

export function isTextLeaf(node: Nodes): node is TextLeaf {
  return node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' || node.type === 'html';
}

/** Where the characters of a leaf stand in `source`; `base` is what its positions count from. */
export function mapLeaf(node: TextLeaf, source: string, base: number): SourceMap {
  const start = (node.position?.start.offset ?? 0) + base;
  const end = (node.position?.end.offset ?? 0) + base;
  return mapToSource(node.value, source, start + openingLength(node, source.slice(start, end)), end);
}

/** The signs before the value: the fence line of a code block, the backticks (and one space) of inline code. */
function openingLength(node: TextLeaf, written: string): number {
  if (node.type === 'inlineCode') {
    const ticks = /^`+/.exec(written)?.[0].length ?? 0;
    return written[ticks] === ' ' && !node.value.startsWith(' ') ? ticks + 1 : ticks;
  }
  if (node.type === 'code' && /^[`~]{3}/.test(written)) return written.indexOf('\n') + 1 || written.length;
  return 0;
}
