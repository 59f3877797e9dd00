import type { Word } from '../normalise/read-words.ts';
import { type Change, diffSequences } from './diff-sequences.ts';

/** Kept words of which a change may run over: "[old] of [house]" reads better as one change. */
const LONGEST_GAP = 1;

/** The words that changed between two sentences, tidied for reading. Positions are indexes into the words. */
export function diffWords(a: readonly Word[], b: readonly Word[]): Change[] {
  const ids = new Map<string, number>();
  const number = (word: Word) => {
    const known = ids.get(word.folded);
    if (known !== undefined) return known;
    ids.set(word.folded, ids.size);
    return ids.size - 1;
  };
  return dropMoves(mergeOverGaps(diffSequences(a.map(number), b.map(number)), a), a, b);
}

/** "the [big/small] [and/or] red" → "the [big and/small or] red": a lone stop word between two changes joins them. */
function mergeOverGaps(changes: readonly Change[], a: readonly Word[]): Change[] {
  const merged: Change[] = [];
  for (const change of changes) {
    const previous = merged.at(-1);
    const gap = previous ? a.slice(previous.toA, change.fromA) : [];
    const isTiny = gap.length <= LONGEST_GAP && gap.every((word) => word.isStop);
    if (previous && isTiny) {
      merged[merged.length - 1] = { fromA: previous.fromA, toA: change.toA, fromB: previous.fromB, toB: change.toB };
    } else merged.push(change);
  }
  return merged;
}

/** "[In 1969/] men landed [/in 1969]" → nothing: words that only changed their place say the same. */
function dropMoves(changes: readonly Change[], a: readonly Word[], b: readonly Word[]): Change[] {
  const gone = new Set<Change>();
  for (const change of changes) {
    if (gone.has(change) || change.toA === change.fromA || change.toB !== change.fromB) continue;
    const moved = readRun(a, change.fromA, change.toA);
    const twin = changes.find(
      (other) => !gone.has(other) && other.toA === other.fromA && readRun(b, other.fromB, other.toB) === moved,
    );
    if (!twin) continue;
    gone.add(change);
    gone.add(twin);
  }
  return changes.filter((change) => !gone.has(change));
}

function readRun(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.folded)
    .join(' ');
}

/** Share of the longer sentence's words that both have, in any order: no diff of them keeps more. 0 to 1. */
export function commonShare(a: readonly Word[], b: readonly Word[]): number {
  const counts = new Map<string, number>();
  for (const { folded } of a) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  let common = 0;
  for (const { folded } of b) {
    const left = counts.get(folded) ?? 0;
    if (left === 0) continue;
    counts.set(folded, left - 1);
    common += 1;
  }
  const longer = Math.max(a.length, b.length);
  return longer > 0 ? common / longer : 1;
}

/** Share of the longer sentence's words that both keep, 0 to 1. */
export function keptShare(changes: readonly Change[], a: readonly Word[], b: readonly Word[]): number {
  let changed = 0;
  for (const change of changes) changed += Math.max(change.toA - change.fromA, change.toB - change.fromB);
  const longer = Math.max(a.length, b.length);
  return longer > 0 ? Math.max(0, 1 - changed / longer) : 1;
}
