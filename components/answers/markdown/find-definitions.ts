import type { Definition, Nodes } from 'mdast';
import type { Block } from './growing-blocks.ts';

/** Blocks that hold other blocks; only there, and at the top, a definition can stand. */
const holders: ReadonlySet<Nodes['type']> = new Set(['list', 'listItem', 'blockquote', 'footnoteDefinition']);

const known = new WeakMap<Nodes, readonly Definition[]>();

/** Link definitions of a text by their identifier; the first one wins, as in CommonMark. */
export function definitionsIn(blocks: readonly Block[]): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  for (const { node } of blocks) {
    if (node.type === 'plain') continue;
    for (const definition of definitionsOf(node)) {
      if (!found.has(definition.identifier)) found.set(definition.identifier, definition);
    }
  }
  return found;
}

/** Those of one block, looked for once. */
function definitionsOf(node: Nodes): readonly Definition[] {
  if (node.type === 'definition') return [node];
  if (!holders.has(node.type) || !('children' in node)) return [];
  const before = known.get(node);
  if (before) return before;
  const own = node.children.flatMap((child: Nodes) => definitionsOf(child));
  known.set(node, own);
  return own;
}
