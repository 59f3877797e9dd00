import type { RootContent } from 'mdast';
import { completeTail } from './complete-tail.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** One top-level block. Its positions count from `base`: add that for offsets into the whole text. */
export interface Block {
  readonly node: RootContent;
  readonly base: number;
  /** For headings: 1 for the outermost of the answer, then one deeper at a time. */
  readonly level?: number;
}

/** A text and its blocks. All but those of the tail are settled: later text cannot change them. */
export interface GrowingBlocks {
  readonly source: string;
  readonly ended: boolean;
  readonly settled: readonly Block[];
  readonly tail: readonly Block[];
  /** Where the tail begins: the only part that is parsed again. */
  readonly tailStart: number;
}

export const noBlocks: GrowingBlocks = { source: '', ended: false, settled: [], tail: [], tailStart: 0 };

/** References reach over blocks: a text that defines any is parsed whole at its end. */
const definesReference = /^ {0,3}\[[^\]\n]+\]:/m;

/**
 * The blocks of `source`, given those of the shorter text before. Parses only from the last unsettled block on, so a
 * stream costs what its last block costs. A text that is not a continuation, or has ended with references to other
 * blocks, is parsed whole.
 */
export function growBlocks(previous: GrowingBlocks, source: string, ended: boolean): GrowingBlocks {
  if (source === previous.source && ended === previous.ended) return previous;
  const continues = !previous.ended && source.startsWith(previous.source);
  const from = continues && !(ended && definesReference.test(source)) ? previous : noBlocks;
  const { tailStart } = from;
  const tailSource = source.slice(tailStart);
  const parsed = parseMarkdown(ended ? tailSource : completeTail(tailSource)).children;
  const cut = ended ? parsed.length : settledCount(parsed, tailSource);
  const blocks = withLevels(
    parsed.map((node) => ({ node, base: tailStart })),
    from.settled,
  );
  const next = parsed[cut];
  return {
    source,
    ended,
    settled: cut === 0 ? from.settled : [...from.settled, ...blocks.slice(0, cut)],
    tail: blocks.slice(cut),
    tailStart: next ? tailStart + lineStart(tailSource, startOf(next)) : tailStart + (ended ? tailSource.length : 0),
  };
}

/**
 * A block is settled once a blank line follows it and the first line of the next one is whole. Until that line ends,
 * `---` can still become `--- and more`, which would belong to the list before; and without the blank line the next
 * block may be read otherwise when it stands first (a list that begins with 10 cannot interrupt a paragraph). The
 * parser holds that last rule even over a blank line after indented code, so no cut is made before or after it.
 */
function settledCount(blocks: readonly RootContent[], source: string): number {
  for (let count = blocks.length - 1; count > 0; count--) {
    const last = blocks[count - 1];
    const next = blocks[count];
    if (!last || !next || isIndentedCode(last, source) || isIndentedCode(next, source)) continue;
    if (source.includes('\n', startOf(next)) && followsBlankLine(source, startOf(next))) return count;
  }
  return 0;
}

function isIndentedCode(node: RootContent, source: string): boolean {
  return node.type === 'code' && !/^[`~]/.test(source.slice(startOf(node)));
}

function followsBlankLine(source: string, offset: number): boolean {
  return /\n[ \t]*\r?\n$/.test(source.slice(Math.max(0, lineStart(source, offset) - 80), lineStart(source, offset)));
}

function startOf(node: RootContent): number {
  return node.position?.start.offset ?? 0;
}

/** Back to the start of the line, so that a block keeps the indentation that its later lines are measured by. */
function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

/** Headings one deeper at a time, whatever signs the model used: `#` then `###` are levels 1 and 2. */
function withLevels(blocks: readonly Block[], before: readonly Block[]): Block[] {
  const open: number[] = [];
  for (const { node } of before) if (node.type === 'heading') enter(open, node.depth);
  return blocks.map((block) =>
    block.node.type === 'heading' ? { ...block, level: enter(open, block.node.depth) } : block,
  );
}

function enter(open: number[], depth: number): number {
  while ((open.at(-1) ?? 0) >= depth) open.pop();
  open.push(depth);
  return open.length;
}
