import { type Change, diffSequences } from './diff-sequences.ts';

interface Part {
  readonly start: number;
  readonly end: number;
}

export interface CodeDifference {
  /** Parts of each text that the other has not. */
  readonly a: readonly Part[];
  readonly b: readonly Part[];
  /** Share of the longer one's lines that both have, 0 to 1. Comments and empty lines do not count. */
  readonly sharedLines: number;
  /** Lines of code in the shorter one. */
  readonly lines: number;
}

interface Line extends Part {
  readonly key: string;
}

const COMMENT = /^\s*(?:\/\/|#(?!include|define|!)|--\s|\*|\/\*|<!--)/;
const TRAILING_COMMENT = /\s+(?:\/\/|#)\s.*$/;
const TOKEN = /[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$]/gu;

/** Compares code by lines, and lines that took each other's place by their tokens. Indentation and comments are not code. */
export function diffCode(a: string, b: string): CodeDifference {
  const first = readLines(a);
  const second = readLines(b);
  const ids = new Map<string, number>();
  const changes = diffSequences(number(first, ids), number(second, ids));
  const parts = { a: [] as Part[], b: [] as Part[] };
  let changed = 0;
  for (const change of changes) {
    changed += Math.max(change.toA - change.fromA, change.toB - change.fromB);
    const isReplaced = change.toA - change.fromA === change.toB - change.fromB;
    if (isReplaced) {
      for (let index = 0; index < change.toA - change.fromA; index += 1) {
        addTokens(parts, a, b, first[change.fromA + index], second[change.fromB + index]);
      }
    } else {
      parts.a.push(...first.slice(change.fromA, change.toA));
      parts.b.push(...second.slice(change.fromB, change.toB));
    }
  }
  const longer = Math.max(first.length, second.length);
  return {
    ...parts,
    lines: Math.min(first.length, second.length),
    sharedLines: longer > 0 ? Math.max(0, 1 - changed / longer) : 1,
  };
}

const NAME = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
/** Words of most languages that are no names: another one in their place changes what the program does. */
const RESERVED = new Set(
  'true false null nil none undefined and or not is in let const var int float double long short bool boolean char string number void any if else while for return break continue public private static async await min max any all'.split(
    ' ',
  ),
);

/** Whether two programs differ in nothing but the names they give: each name stands for one other throughout. */
export function isRenaming(a: string, b: string, { a: left, b: right }: CodeDifference): boolean {
  if (left.length !== right.length) return false;
  const forth = new Map<string, string>();
  const back = new Map<string, string>();
  const namesOf = (code: string) => new Set(code.match(TOKEN));
  const [namesA, namesB] = [namesOf(a), namesOf(b)];
  return left.every((part, index) => {
    const other = right[index];
    const first = a.slice(part.start, part.end);
    const second = other ? b.slice(other.start, other.end) : '';
    if (!NAME.test(first) || !NAME.test(second)) return false;
    if (RESERVED.has(first.toLowerCase()) || RESERVED.has(second.toLowerCase())) return false;
    // A name that both programs know stands for itself.
    if (namesA.has(second) || namesB.has(first)) return false;
    if ((forth.get(first) ?? second) !== second || (back.get(second) ?? first) !== first) return false;
    forth.set(first, second);
    back.set(second, first);
    return true;
  });
}

function readLines(code: string): Line[] {
  const lines: Line[] = [];
  for (const match of code.matchAll(/[^\n]*\S[^\n]*/g)) {
    const text = match[0].replace(TRAILING_COMMENT, '');
    if (COMMENT.test(text) || text.trim() === '') continue;
    const start = match.index + (text.length - text.trimStart().length);
    const key = text.trim().replace(/;$/, '').replaceAll('"', "'").replace(/\s+/g, ' ');
    lines.push({ start, end: start + text.trim().length, key });
  }
  return lines;
}

function number(items: readonly { readonly key: string }[], ids: Map<string, number>): number[] {
  return items.map(({ key }) => {
    const known = ids.get(key);
    if (known !== undefined) return known;
    ids.set(key, ids.size);
    return ids.size - 1;
  });
}

function addTokens(
  parts: { a: Part[]; b: Part[] },
  a: string,
  b: string,
  left: Line | undefined,
  right: Line | undefined,
): void {
  if (!left || !right) return;
  const first = readTokens(a, left);
  const second = readTokens(b, right);
  const ids = new Map<string, number>();
  for (const change of diffSequences(number(first, ids), number(second, ids))) {
    pushSpan(parts.a, first, change.fromA, change.toA);
    pushSpan(parts.b, second, change.fromB, change.toB);
  }
}

function readTokens(code: string, line: Line): Line[] {
  return [...code.slice(line.start, line.end).matchAll(TOKEN)].map((match) => {
    const start = line.start + match.index;
    return { key: match[0], start, end: start + match[0].length };
  });
}

function pushSpan(parts: Part[], tokens: readonly Line[], from: Change['fromA'], to: Change['toA']): void {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first && last && to > from) parts.push({ start: first.start, end: last.end });
}
