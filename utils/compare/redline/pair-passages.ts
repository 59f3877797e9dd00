import type { ReadPassage } from '../normalise/read-passage.ts';
import { diffSequences } from '../refine/diff-sequences.ts';

/** Indexes of passages that take each other's place. Pairs that are not `isMoved` keep the order of both answers. */
export interface PassagePair {
  readonly first: number;
  readonly second: number;
  readonly isMoved: boolean;
}

/** From this share of common words two sentences are one that was edited, though the comparison did not join them. */
const EDITED_SHARE = 0.5;
/** What making the same point is worth beside common words: a point said in other words goes before chance echoes. */
const SAME_POINT = 0.5;
/** More combinations than this (500 sentences each) are not weighed: only passages with the same words are paired. */
const MOST_COMBINATIONS = 250_000;

/** Pairs the passages of two answers. `isSamePoint` says whether two make the same point. */
export function pairPassages(
  first: readonly ReadPassage[],
  second: readonly ReadPassage[],
  isSamePoint: (a: ReadPassage, b: ReadPassage) => boolean,
): PassagePair[] {
  if (first.length * second.length > MOST_COMBINATIONS) return pairEqual(first, second);
  const weigh = createWeigher(first, second, isSamePoint);
  const weights = first.map((_, a) => Float64Array.from(second, (_other, b) => weigh(a, b)));
  const inOrder = findBestOrder(weights, first.length, second.length);
  return [...inOrder, ...findMoved(weights, inOrder)];
}

/** The pairs in the order of both answers whose weights sum up highest. */
function findBestOrder(weights: readonly Float64Array[], rows: number, columns: number): PassagePair[] {
  const width = columns + 1;
  const best = new Float64Array((rows + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const weight = weights[row]?.[column] ?? 0;
      const paired = weight > 0 ? weight + at(row + 1, column + 1) : 0;
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: PassagePair[] = [];
  let row = 0;
  let column = 0;
  while (row < rows && column < columns) {
    const weight = weights[row]?.[column] ?? 0;
    if (weight > 0 && at(row, column) === weight + at(row + 1, column + 1)) {
      pairs.push({ first: row, second: column, isMoved: false });
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Of what is left over, best first: passages that stand elsewhere in the other answer. */
function findMoved(weights: readonly Float64Array[], taken: readonly PassagePair[]): PassagePair[] {
  const firsts = new Set(taken.map(({ first }) => first));
  const seconds = new Set(taken.map(({ second }) => second));
  const left: { first: number; second: number; weight: number }[] = [];
  weights.forEach((row, first) => {
    if (firsts.has(first)) return;
    row.forEach((weight, second) => {
      if (weight > 0 && !seconds.has(second)) left.push({ first, second, weight });
    });
  });
  const moved: PassagePair[] = [];
  for (const { first, second } of left.sort((a, b) => b.weight - a.weight)) {
    if (firsts.has(first) || seconds.has(second)) continue;
    firsts.add(first);
    seconds.add(second);
    moved.push({ first, second, isMoved: true });
  }
  return moved;
}

function createWeigher(
  first: readonly ReadPassage[],
  second: readonly ReadPassage[],
  isSamePoint: (a: ReadPassage, b: ReadPassage) => boolean,
) {
  const bags = [first, second].map((passages) => passages.map(readBag));
  return (a: number, b: number): number => {
    const left = first[a];
    const right = second[b];
    if (!left || !right || shapeOf(left) !== shapeOf(right)) return 0;
    if (left.text === right.text) return 1 + SAME_POINT;
    const share = commonShare(bags[0]?.[a] ?? [], bags[1]?.[b] ?? []);
    if (isSamePoint(left, right)) return share + SAME_POINT;
    return share >= EDITED_SHARE ? share : 0;
  };
}

/** Only what is drawn the same way can take each other's place. */
function shapeOf({ segment: { kind } }: ReadPassage): string {
  return kind === 'sentence' || kind === 'list-item' || kind === 'quote' ? 'prose' : kind;
}

function readBag({ words }: ReadPassage): readonly string[] {
  return words.map(({ folded }) => folded).sort();
}

/** Sørensen-Dice share of common words, with their repeats, 0 to 1. Both lists sorted. */
function commonShare(a: readonly string[], b: readonly string[]): number {
  let common = 0;
  let at = 0;
  for (const word of a) {
    while (at < b.length && (b[at] ?? '') < word) at += 1;
    if (b[at] !== word) continue;
    common += 1;
    at += 1;
  }
  return a.length + b.length > 0 ? (2 * common) / (a.length + b.length) : 0;
}

function pairEqual(first: readonly ReadPassage[], second: readonly ReadPassage[]): PassagePair[] {
  const ids = new Map<string, number>();
  const number = ({ text }: ReadPassage) => {
    const id = ids.get(text) ?? ids.size;
    ids.set(text, id);
    return id;
  };
  const changes = diffSequences(first.map(number), second.map(number));
  const pairs: PassagePair[] = [];
  let a = 0;
  let b = 0;
  for (const change of [...changes, { fromA: first.length, toA: first.length, fromB: second.length, toB: 0 }]) {
    for (; a < change.fromA; a += 1, b += 1) pairs.push({ first: a, second: b, isMoved: false });
    a = change.toA;
    b = change.toB;
  }
  return pairs;
}
