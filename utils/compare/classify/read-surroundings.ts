import { stopWords } from '../language/stop-words.ts';
import type { ReadPassage } from '../normalise/read-passage.ts';
import { findUnit } from '../normalise/units.ts';

/** Words on either side of a figure that can say what it stands for. */
const REACH = 8;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Chinese and Japanese words are cut differently from sentence to sentence; pairs of characters are not. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/gu;
const UNSPACED_REACH = 12;

/** A mention is held against many others; it belongs to one passage. */
const memory = new WeakMap<Place, ReadonlySet<string>>();

/** Stems of the meaningful words near a figure or date; numerals, units and grammar are left out. */
export function readSurroundings(passage: ReadPassage, mention: Place): ReadonlySet<string> {
  const known = memory.get(mention);
  if (known) return known;
  const around = findSurroundings(passage, mention);
  memory.set(mention, around);
  return around;
}

function findSurroundings(passage: ReadPassage, mention: Place): Set<string> {
  const { words } = passage;
  const after = words.findIndex((word) => word.start >= mention.end);
  const before = words.findLastIndex((word) => word.end <= mention.start);
  const near = [
    ...words.slice(Math.max(0, before - REACH + 1), before + 1),
    ...(after === -1 ? [] : words.slice(after, after + REACH)),
  ];
  const meaningful = near.filter((word) => !word.isStop && !/^\p{N}/u.test(word.folded) && !findUnit(word.folded));
  return new Set([...meaningful.map((word) => word.stem), ...readPairs(passage, mention)]);
}

function readPairs({ text }: ReadPassage, { start, end }: Place): string[] {
  const before = text.slice(Math.max(0, start - UNSPACED_REACH), start);
  const runs = [before, text.slice(end, end + UNSPACED_REACH)].flatMap((part) => part.match(UNSPACED) ?? []);
  return runs
    .flatMap((run) => Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)))
    .filter((pair) => !stopWords.zh.has(pair));
}

export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const stem of a) if (b.has(stem)) count += 1;
  return count;
}
