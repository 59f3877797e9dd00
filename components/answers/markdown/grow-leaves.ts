import { type Block, type GrowingBlocks, growBlocks, hasReference, noBlocks } from './growing-blocks.ts';
import { type Leaf, leavesIn, readLeaves } from './read-leaves.ts';

/** A text and its leaves, those of its settled blocks apart: a longer text has them too. */
interface Grown {
  readonly blocks: GrowingBlocks;
  readonly settled: readonly Leaf[];
  readonly leaves: readonly Leaf[];
}

/** How many answers' texts are kept parsed: those of the run on screen, which may have six. */
const keptTexts = 6;

// The newest last.
let kept: readonly Grown[] = [];

/**
 * The leaves of a text. One that continues a text that was read lately, as an answer does that is still written, is
 * parsed only from the last block on that may have changed.
 */
export function growLeaves(text: string): readonly Leaf[] {
  const before = kept.findLast(({ blocks }) => text.startsWith(blocks.source));
  if (before?.blocks.source === text) return before.leaves;
  const grown = growFrom(before, text);
  kept = [...kept.filter((one) => one !== before), grown].slice(-keptTexts);
  return grown.leaves;
}

function growFrom(before: Grown | undefined, text: string): Grown {
  // A reference may be explained anywhere below: only the whole text tells.
  if (hasReference.test(text)) {
    return { blocks: { ...noBlocks, source: text }, settled: [], leaves: readLeaves(text, 0) };
  }
  const blocks = growBlocks(before?.blocks ?? noBlocks, text, false);
  const known = before?.settled ?? [];
  const from = known.length === 0 ? 0 : (before?.blocks.settled.length ?? 0);
  const settled = [...known];
  for (const block of blocks.settled.slice(from)) settled.push(...leavesOfBlock(block, text, lastBlockOf(settled)));
  const tail = readLeaves(text.slice(blocks.tailStart), blocks.tailStart);
  const last = lastBlockOf(settled);
  return { blocks, settled, leaves: [...settled, ...tail.map((leaf) => ({ ...leaf, block: leaf.block + last }))] };
}

function leavesOfBlock({ node, base }: Block, text: string, before: number): readonly Leaf[] {
  // What was parsed behind stand-ins for references counts from before the text.
  const source = base < 0 ? ' '.repeat(-base) + text : text.slice(base);
  return leavesIn([node], source, base, before);
}

function lastBlockOf(leaves: readonly Leaf[]): number {
  return leaves.at(-1)?.block ?? 0;
}
