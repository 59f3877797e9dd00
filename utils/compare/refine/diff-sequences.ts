/** A stretch of `a` that was replaced by a stretch of `b`; either may be empty. Ends exclusive. */
export interface Change {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Longer pairs are not searched: they come out as one change. Sentences and code blocks stay far below. */
const MOST_ELEMENTS = 2000;

/**
 * The shortest edit script between two sequences of integers, after Myers (1986), "An O(ND) difference algorithm and
 * its variations", greedy form with the trace kept. Time grows with length times differences.
 */
export function diffSequences(a: readonly number[], b: readonly number[]): Change[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail += 1;
  const lengthA = a.length - start - tail;
  const lengthB = b.length - start - tail;
  if (lengthA === 0 && lengthB === 0) return [];
  const whole = { fromA: start, toA: start + lengthA, fromB: start, toB: start + lengthB };
  if (lengthA === 0 || lengthB === 0 || lengthA + lengthB > MOST_ELEMENTS) return [whole];
  return joinSteps(searchPath(a, b, start, lengthA, lengthB), start, lengthA, lengthB);
}

/** Pairs of positions, relative to `start`, where both sequences hold the same element, in order. */
function searchPath(
  a: readonly number[],
  b: readonly number[],
  start: number,
  lengthA: number,
  lengthB: number,
): [number, number][] {
  const most = lengthA + lengthB;
  const furthest = new Int32Array(2 * most + 2);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(furthest.slice());
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const x = stepAlong(furthest, diagonal, edits, most);
      let at = x;
      while (at < lengthA && at - diagonal < lengthB && a[start + at] === b[start + at - diagonal]) at += 1;
      furthest[most + diagonal] = at;
      if (at >= lengthA && at - diagonal >= lengthB) return walkBack(trace, edits, lengthA, lengthB, most);
    }
  }
  return [];
}

function stepAlong(furthest: Int32Array, diagonal: number, edits: number, most: number): number {
  const left = furthest[most + diagonal - 1] ?? 0;
  const above = furthest[most + diagonal + 1] ?? 0;
  const comesDown = diagonal === -edits || (diagonal !== edits && left < above);
  return comesDown ? above : left + 1;
}

function walkBack(
  trace: readonly Int32Array[],
  edits: number,
  lengthA: number,
  lengthB: number,
  most: number,
): [number, number][] {
  const same: [number, number][] = [];
  let x = lengthA;
  let y = lengthB;
  for (let step = edits; step >= 0; step -= 1) {
    const furthest = trace[step];
    if (!furthest) break;
    const diagonal = x - y;
    const left = furthest[most + diagonal - 1] ?? 0;
    const above = furthest[most + diagonal + 1] ?? 0;
    const comesDown = diagonal === -step || (diagonal !== step && left < above);
    const previous = comesDown ? diagonal + 1 : diagonal - 1;
    const previousX = step === 0 ? 0 : (furthest[most + previous] ?? 0);
    const previousY = step === 0 ? 0 : previousX - previous;
    while (x > previousX && y > previousY) {
      x -= 1;
      y -= 1;
      same.push([x, y]);
    }
    x = previousX;
    y = previousY;
  }
  return same.reverse();
}

function joinSteps(same: readonly [number, number][], start: number, lengthA: number, lengthB: number): Change[] {
  const changes: Change[] = [];
  let a = 0;
  let b = 0;
  for (const [x, y] of [...same, [lengthA, lengthB] as const]) {
    if (x > a || y > b) changes.push({ fromA: start + a, toA: start + x, fromB: start + b, toB: start + y });
    a = x + 1;
    b = y + 1;
  }
  return changes;
}
