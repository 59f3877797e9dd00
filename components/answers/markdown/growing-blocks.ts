import { completeTail } from './complete-tail.ts';
import { findCuts } from './find-cuts.ts';
import { growWords } from './grow-words.ts';
import { longestBlock, longestCode, longestList, longestTypeset } from './limits.ts';
import { type BlockNode, parseBlocks, plainStretch } from './parse-blocks.ts';
import { referenceStubs } from './reference-stubs.ts';

/** One top-level block. Its positions count from `base`: add that for offsets into the whole text. */
export interface Block {
  readonly node: BlockNode;
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

/** References reach over blocks: a text that has any is parsed whole at its end, unless it is long. */
export const hasReference = /^ {0,3}\[[^\]\n]+\]:|\[\^/m;

/**
 * The blocks of `source`, given those of the shorter text before. Parses only from the last unsettled block on, so a
 * stream costs what its last block costs. A text that is not a continuation, or has ended with references to other
 * blocks, is parsed whole. What is too long to be typeset is plain.
 *
 * `whole` is the text that `source` is the beginning of, where all of it is known already.
 */
export function growBlocks(
  previous: GrowingBlocks,
  source: string,
  ended: boolean,
  whole: string | undefined = ended ? source : undefined,
): GrowingBlocks {
  if (source === previous.source && ended === previous.ended) return previous;
  const continues = !previous.ended && source.startsWith(previous.source);
  const isShort = source.length - previous.tailStart <= limitOf(source.slice(previous.tailStart));
  const longer = continues && whole === undefined && isShort ? growWords(previous, source) : undefined;
  if (longer) return longer;
  const startsAnew = ended && source.length <= longestBlock && hasReference.test(source);
  const from = settleLong(continues && !startsAnew ? previous : noBlocks, source, whole);
  const { tailStart } = from;
  const tailSource = source.slice(tailStart);
  if (isTooLong(tailSource, source)) {
    const rest = { node: plainStretch(0, tailSource.length), base: tailStart };
    if (!ended) return { ...from, source, ended, tail: [rest] };
    return { source, ended, settled: [...from.settled, rest], tail: [], tailStart: source.length };
  }
  const parsed = parseTail(from, ended ? tailSource : completeTail(tailSource), whole);
  const cut = ended ? parsed.length : settledCount(parsed, source);
  const blocks = withLevels(parsed, from.settled);
  const next = parsed[cut];
  return {
    source,
    ended,
    settled: cut === 0 ? from.settled : [...from.settled, ...blocks.slice(0, cut)],
    tail: blocks.slice(cut),
    tailStart: next ? lineStart(source, startOf(next)) : ended ? source.length : tailStart,
  };
}

/** The blocks of a text that stands where the tail does. */
function parseTail({ tailStart }: GrowingBlocks, text: string, whole: string | undefined): Block[] {
  const stubs = text === whole ? '' : referenceStubs(text, whole);
  const nodes = parseBlocks(stubs + text);
  if (stubs !== '' && nodes.some(({ type }) => type === 'plain')) {
    return parseBlocks(text).map((node) => ({ node, base: tailStart }));
  }
  const blocks = nodes.map((node) => ({ node, base: tailStart - stubs.length }));
  return blocks.filter((block) => startOf(block) >= tailStart);
}

/** Whether the tail could not be cut and is not worth its parsing. */
function isTooLong(tail: string, source: string): boolean {
  return source.length > longestTypeset || tail.length > longestOf(tail);
}

/**
 * A tail that grew too long to be parsed again and again is settled up to a blank line or a list item. What has neither
 * for too long is settled as plain text.
 */
function settleLong(from: GrowingBlocks, source: string, whole: string | undefined): GrowingBlocks {
  let grown = from;
  while (source.length <= longestTypeset) {
    const { settled, tailStart } = grown;
    const tail = source.slice(tailStart);
    const limit = limitOf(tail);
    if (tail.length <= limit) break;
    const { before, after } = findCuts(tail, limit);
    const end = before ?? after;
    if (end === undefined) break;
    const blocks =
      end <= longestOf(tail)
        ? parseTail(grown, tail.slice(0, end), whole)
        : [{ node: plainStretch(0, end), base: tailStart }];
    grown = { ...grown, settled: [...settled, ...withLevels(blocks, settled)], tail: [], tailStart: tailStart + end };
  }
  return grown;
}

/** Up to this length a tail is parsed as it is. */
function limitOf(tail: string): number {
  return isList(tail) ? longestList : longestBlock;
}

/** Up to this length a tail is parsed at all. */
function longestOf(tail: string): number {
  return isFence(tail) ? longestCode : longestBlock;
}

const isFence = (tail: string) => /^ {0,3}(?:```|~~~)/.test(tail);
const isList = (tail: string) => /^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(tail);

/**
 * A block is settled once a blank line follows it and the first line of the next one is whole. Until that line ends,
 * `---` can still become `--- and more`, which would belong to the list before; and without the blank line the next
 * block may be read otherwise when it stands first (a list that begins with 10 cannot interrupt a paragraph). The
 * parser holds that last rule even over a blank line after indented code, so no cut is made before or after it.
 */
function settledCount(blocks: readonly Block[], source: string): number {
  for (let count = blocks.length - 1; count > 0; count--) {
    const last = blocks[count - 1];
    const next = blocks[count];
    if (!last || !next || isIndentedCode(last, source) || isIndentedCode(next, source)) continue;
    if (source.includes('\n', startOf(next)) && followsBlankLine(source, startOf(next))) return count;
  }
  return 0;
}

function isIndentedCode(block: Block, source: string): boolean {
  return block.node.type === 'code' && !/^[`~]/.test(source.slice(startOf(block), startOf(block) + 1));
}

function followsBlankLine(source: string, offset: number): boolean {
  return /\n[ \t]*\r?\n$/.test(source.slice(Math.max(0, lineStart(source, offset) - 80), lineStart(source, offset)));
}

/** Offset of a block in the whole text. */
function startOf({ node, base }: Block): number {
  return base + (node.position?.start.offset ?? 0);
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
