import type { Comparison } from '../../domain.ts';
import type { ReadPassage } from '../normalise/read-passage.ts';
import { type ComparedAnswer, readAnswer } from '../read-answer.ts';
import { diffTokens, readTokens, type Token } from './diff-tokens.ts';
import { type PassagePair, pairPassages } from './pair-passages.ts';
import type { Redline, RedlinePiece, RedlineRow, RedlineSide } from './redline.ts';
import { redlineCode } from './redline-code.ts';

/**
 * Reads two answers as one text that was edited from the first into the second: in the order of the first, word by
 * word inside sentences that make the same point, code by lines, tables by cells. `groups` of their comparison say
 * which sentences those are; without them common words do. Offsets are UTF-16 units into each answer's Markdown.
 */
export function redlineAnswers(
  first: ComparedAnswer,
  second: ComparedAnswer,
  groups: Comparison['groups'] = [],
): Redline {
  const a = readAnswer(first, 0, undefined);
  const b = readAnswer(second, 1, undefined);
  const pointOf = new Map(groups.flatMap(({ segmentIds }, index) => segmentIds.map((id) => [id, index] as const)));
  const isSamePoint = (left: ReadPassage, right: ReadPassage) => {
    const point = pointOf.get(left.segment.id);
    return point !== undefined && point === pointOf.get(right.segment.id);
  };
  const count = { differing: 0, words: 0 };
  const last: { x?: number; y?: number } = {};
  const rows = inOrder(pairPassages(a, b, isSamePoint), a.length, b.length).map(({ x, y, isMoved }) => {
    // What moved stands in the first answer's paragraph, not in the second's.
    const here = { x, y: isMoved ? undefined : y };
    const opensBlock = isOtherBlock(a, last.x, here.x) && isOtherBlock(b, last.y, here.y);
    if (here.x !== undefined) last.x = here.x;
    if (here.y !== undefined) last.y = here.y;
    return toRow(a[x ?? -1], b[y ?? -1], { isMoved, opensBlock }, count);
  });
  return { rows, ...count };
}

interface Step {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly isMoved: boolean;
}

/** Every passage once: between two pairs first what is out, then what is in. What moved stands where the first has it. */
function inOrder(pairs: readonly PassagePair[], rows: number, columns: number): Step[] {
  const moved = new Map(pairs.flatMap(({ first, second, isMoved }) => (isMoved ? [[first, second] as const] : [])));
  const elsewhere = new Set(moved.values());
  const steps: Step[] = [];
  let x = 0;
  let y = 0;
  for (const anchor of [...pairs.filter(({ isMoved }) => !isMoved), { first: rows, second: columns }]) {
    for (; x < anchor.first; x += 1) steps.push({ x, y: moved.get(x), isMoved: moved.has(x) });
    for (; y < anchor.second; y += 1) if (!elsewhere.has(y)) steps.push({ y, isMoved: false });
    if (x < rows && y < columns) steps.push({ x, y, isMoved: false });
    x += 1;
    y += 1;
  }
  return steps;
}

function isOtherBlock(passages: readonly ReadPassage[], before: number | undefined, here: number | undefined): boolean {
  const [left, right] = [passages[before ?? -1], passages[here ?? -1]];
  return !left || !right || left.block !== right.block;
}

function toRow(
  first: ReadPassage | undefined,
  second: ReadPassage | undefined,
  place: Pick<RedlineRow, 'isMoved' | 'opensBlock'>,
  count: { differing: number; words: number },
): RedlineRow {
  const kind = (first ?? second)?.segment.kind ?? 'sentence';
  const shared = {
    kind,
    id: `${first?.segment.id ?? ''}|${second?.segment.id ?? ''}`,
    ...(first && { first: { start: first.segment.start, end: first.segment.end } }),
    ...(second && { second: { start: second.segment.start, end: second.segment.end } }),
    ...place,
  };
  if (kind === 'code') {
    const lines = redlineCode(first, second);
    countWords(
      first,
      second,
      lines.every(({ side }) => side === 'kept'),
      count,
    );
    return { ...shared, lines, pieces: [], isEqual: lines.every(({ side }) => side === 'kept') };
  }
  const parts = cellsOf(first, second).map(([left, right]) => diffPart(first, left, second, right, count));
  const isEqual = parts.every((pieces) => pieces.every(({ side }) => side === 'kept'));
  return kind === 'table-row'
    ? { ...shared, cells: parts, pieces: [], isEqual }
    : { ...shared, pieces: parts.flat(), isEqual };
}

type Stretch = { readonly start: number; readonly end: number } | undefined;

/** What is compared with what inside a row: its cells one by one, or the text as a whole. */
function cellsOf(first: ReadPassage | undefined, second: ReadPassage | undefined): [Stretch, Stretch][] {
  const [left, right] = [first, second].map((passage) =>
    passage ? (passage.cells ?? [{ start: 0, end: passage.text.length }]) : [],
  );
  const length = Math.max(left?.length ?? 0, right?.length ?? 0);
  return Array.from({ length }, (_, index) => [left?.[index], right?.[index]]);
}

function diffPart(
  first: ReadPassage | undefined,
  left: Stretch,
  second: ReadPassage | undefined,
  right: Stretch,
  count: { differing: number; words: number },
): RedlinePiece[] {
  const a = first && left ? readTokens(first.text, first.words, left.start, left.end) : [];
  const b = second && right ? readTokens(second.text, second.words, right.start, right.end) : [];
  const pieces: RedlinePiece[] = [];
  const add = (side: RedlineSide, from: number, to: number, inSecond?: number) => {
    const [passage, tokens, stretch] = side === 'in' ? [second, b, right] : [first, a, left];
    if (!passage || !stretch || to <= from) return;
    const words = tokens.slice(from, to).filter(({ word }) => word).length;
    count.words += words;
    if (side !== 'kept') count.differing += words;
    pieces.push({
      side,
      ...toSource(passage, tokens, from, to, stretch.end),
      ...(inSecond !== undefined &&
        second &&
        right && { inSecond: toSource(second, b, inSecond, inSecond + to - from, right.end) }),
    });
  };
  let at = 0;
  let inSecond = 0;
  for (const { fromA, toA, fromB, toB } of diffTokens(a, b)) {
    add('kept', at, fromA, inSecond);
    add('out', fromA, toA);
    add('in', fromB, toB);
    at = toA;
    inSecond = toB;
  }
  add('kept', at, a.length, inSecond);
  return pieces;
}

/** From the first of some tokens to where the next one begins, so that the space between them belongs to the piece. */
function toSource({ offsets, segment }: ReadPassage, tokens: readonly Token[], from: number, to: number, end: number) {
  const next = tokens[to]?.start;
  return {
    start: offsets[tokens[from]?.start ?? 0] ?? segment.start,
    end: (next === undefined ? (offsets[end - 1] ?? segment.end - 1) + 1 : offsets[next]) ?? segment.end,
  };
}

function countWords(
  first: ReadPassage | undefined,
  second: ReadPassage | undefined,
  isEqual: boolean,
  count: { differing: number; words: number },
): void {
  const longer = Math.max(first?.words.length ?? 0, second?.words.length ?? 0);
  count.words += longer;
  if (!isEqual) count.differing += longer;
}
