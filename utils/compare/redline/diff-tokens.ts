import type { Word } from '../normalise/read-words.ts';
import { type Change, diffSequences } from '../refine/diff-sequences.ts';

/** A word or a sign of a text. Offsets into the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Tokens with the same key say the same. */
  readonly key: string;
  /** Absent for signs. */
  readonly word?: Word;
}

/** Kept tokens of which a change may run over, if none of them says anything by itself: "[a old/the new]". */
const LONGEST_GAP = 2;
/** With less of the words kept than this, sentences read better whole, one after the other. A third is one in three. */
const LEAST_KEPT = 1 / 3;
/** A sentence of fewer words is taken in at a glance, however little of it stays. */
const GLANCE_WORDS = 4;

/** Words as given, and what stands between them sign by sign. Quotes and dashes count as the same however they are written. */
export function readTokens(text: string, words: readonly Word[], from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let at = from;
  const addSigns = (until: number) => {
    for (const match of text.slice(at, until).matchAll(/\S/gu)) {
      const start = at + match.index;
      tokens.push({ start, end: start + match[0].length, key: foldSign(match[0]) });
    }
  };
  for (const word of words) {
    if (word.start < from || word.end > to) continue;
    addSigns(word.start);
    tokens.push({ start: word.start, end: word.end, key: text.slice(word.start, word.end).toLowerCase(), word });
    at = word.end;
  }
  addSigns(to);
  return tokens;
}

/** What changed between two sentences, for reading. Positions are indexes into the tokens. */
export function diffTokens(a: readonly Token[], b: readonly Token[]): Change[] {
  const ids = new Map<string, number>();
  const number = ({ key }: Token) => {
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  };
  const changes = diffSequences(a.map(number), b.map(number));
  if (keptShare(changes, a, b) < LEAST_KEPT) return [{ fromA: 0, toA: a.length, fromB: 0, toB: b.length }];
  return joinOverGaps(changes, a);
}

function keptShare(changes: readonly Change[], a: readonly Token[], b: readonly Token[]): number {
  const words = (tokens: readonly Token[]) => tokens.filter(({ word }) => word && !word.isStop).length;
  const longer = Math.max(words(a), words(b));
  if (longer < GLANCE_WORDS) return 1;
  let changed = 0;
  for (const { fromA, toA, fromB, toB } of changes) {
    changed += Math.max(words(a.slice(fromA, toA)), words(b.slice(fromB, toB)));
  }
  return 1 - changed / longer;
}

function joinOverGaps(changes: readonly Change[], a: readonly Token[]): Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    const gap = last ? a.slice(last.toA, change.fromA) : [];
    if (last && gap.length <= LONGEST_GAP && gap.every(({ word }) => !word || word.isStop)) {
      joined[joined.length - 1] = { fromA: last.fromA, toA: change.toA, fromB: last.fromB, toB: change.toB };
    } else joined.push(change);
  }
  return joined;
}

function foldSign(sign: string): string {
  if (/["“”„«»]/.test(sign)) return '"';
  if (/['‘’‚]/.test(sign)) return "'";
  return /[‐‑–—−-]/.test(sign) ? '-' : sign;
}
