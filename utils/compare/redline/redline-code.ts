import { diffSequences } from '../refine/diff-sequences.ts';
import type { Passage } from '../segment/passage.ts';
import type { RedlineLine } from './redline.ts';

interface Line {
  /** Offsets into the passage's text, without the line break. */
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

const TOKEN = /[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$]/gu;
/** Lines that took each other's place are marked by words when at least this share of their tokens stays. */
const LEAST_KEPT = 0.5;

/** Two code blocks line by line, as they are written; a space at the end of a line is no change. */
export function redlineCode(first: Passage | undefined, second: Passage | undefined): RedlineLine[] {
  const [a, b] = [readLines(first), readLines(second)];
  const lines: RedlineLine[] = [];
  const push = (side: RedlineLine['side'], x: number | undefined, y: number | undefined, marks: Line[] = []) => {
    const passage = side === 'in' ? second : first;
    const line = side === 'in' ? b[y ?? -1] : a[x ?? -1];
    if (!passage || !line) return;
    lines.push({
      side,
      ...toSource(passage, line),
      ...(x === undefined ? {} : { first: x + 1 }),
      ...(y === undefined ? {} : { second: y + 1 }),
      marks: marks.map((mark) => toSource(passage, mark)),
    });
  };
  let x = 0;
  let y = 0;
  const keep = (until: number) => {
    for (; x < until; x += 1, y += 1) push('kept', x, y);
  };
  for (const change of diffSequences(...number(a, b))) {
    keep(change.fromA);
    const isReplaced = change.toA - change.fromA === change.toB - change.fromB;
    const marks = Array.from({ length: isReplaced ? change.toA - change.fromA : 0 }, (_, index) =>
      diffLine(first?.text ?? '', a[change.fromA + index], second?.text ?? '', b[change.fromB + index]),
    );
    for (let index = change.fromA; index < change.toA; index += 1)
      push('out', index, undefined, marks[index - change.fromA]?.a);
    for (let index = change.fromB; index < change.toB; index += 1)
      push('in', undefined, index, marks[index - change.fromB]?.b);
    x = change.toA;
    y = change.toB;
  }
  keep(a.length);
  return lines;
}

function readLines(passage: Passage | undefined): Line[] {
  if (!passage) return [];
  return [...passage.text.matchAll(/.*(?:\n|$)/g)].flatMap((match, index, all) => {
    const text = match[0].replace(/\n$/, '');
    const isAfterLast = match[0] === '' && index === all.length - 1;
    return isAfterLast ? [] : [{ start: match.index, end: match.index + text.length, key: text.trimEnd() }];
  });
}

function number(a: readonly Line[], b: readonly Line[]): [number[], number[]] {
  const ids = new Map<string, number>();
  const toId = ({ key }: Line) => {
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  };
  return [a.map(toId), b.map(toId)];
}

function diffLine(
  a: string,
  left: Line | undefined,
  b: string,
  right: Line | undefined,
): { readonly a: Line[]; readonly b: Line[] } {
  const first = readTokens(a, left);
  const second = readTokens(b, right);
  const changes = diffSequences(...number(first, second));
  const changed = changes.reduce((sum, { fromA, toA, fromB, toB }) => sum + Math.max(toA - fromA, toB - fromB), 0);
  if (changed > (1 - LEAST_KEPT) * Math.max(first.length, second.length)) return { a: [], b: [] };
  return {
    a: changes.flatMap(({ fromA, toA }) => span(first, fromA, toA)),
    b: changes.flatMap(({ fromB, toB }) => span(second, fromB, toB)),
  };
}

function readTokens(code: string, line: Line | undefined): Line[] {
  if (!line) return [];
  return [...code.slice(line.start, line.end).matchAll(TOKEN)].map((match) => {
    const start = line.start + match.index;
    return { start, end: start + match[0].length, key: match[0] };
  });
}

function span(tokens: readonly Line[], from: number, to: number): Line[] {
  const start = tokens[from]?.start;
  const end = tokens[to - 1]?.end;
  return start === undefined || end === undefined || to <= from ? [] : [{ start, end, key: '' }];
}

function toSource({ offsets, segment }: Passage, { start, end }: Line): { start: number; end: number } {
  const from = offsets[start] ?? segment.start;
  return { start: from, end: end > start ? (offsets[end - 1] ?? from) + 1 : from };
}
