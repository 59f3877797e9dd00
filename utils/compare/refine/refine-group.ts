import type { TextRange } from '../../domain.ts';
import type { DateMention, Figure } from '../normalise/mention.ts';
import type { ReadPassage } from '../normalise/read-passage.ts';
import { toRange } from '../segment/to-range.ts';
import { diffCode } from './diff-code.ts';
import { commonShare, diffWords, keptShare } from './diff-words.ts';

/** Below this share of kept words a word diff is salad: "same point, other words" is all there is to say. */
export const NEAR_COPY_SHARE = 0.6;

/**
 * The words of a group's passages that are not in the central one, and the other way round. Only near copies are
 * marked; code is marked by lines and, inside near lines, by words.
 */
export function refineGroup(
  central: ReadPassage,
  others: readonly ReadPassage[],
  agreed: ReadonlySet<Figure | DateMention> = new Set(),
): TextRange[] {
  const ranges: TextRange[] = [];
  for (const other of others) {
    if (central.segment.kind === 'code' && other.segment.kind === 'code') {
      const { a, b } = diffCode(central.text, other.text);
      ranges.push(...a.map((part) => toRange(central, part)), ...b.map((part) => toRange(other, part)));
      continue;
    }
    if (commonShare(central.words, other.words) < NEAR_COPY_SHARE) continue;
    const changes = diffWords(central.words, other.words);
    if (keptShare(changes, central.words, other.words) < NEAR_COPY_SHARE) continue;
    for (const change of changes) {
      const isNotation =
        isInside(central, change.fromA, change.toA, agreed) && isInside(other, change.fromB, change.toB, agreed);
      if (isNotation) continue;
      ranges.push(...toWordRange(central, change.fromA, change.toA), ...toWordRange(other, change.fromB, change.toB));
    }
  }
  return mergeRanges(ranges);
}

/** "9 November" and "November 9th": words inside figures and dates that agree are only written otherwise. */
function isInside(passage: ReadPassage, from: number, to: number, agreed: ReadonlySet<Figure | DateMention>): boolean {
  const mentions = [...passage.figures, ...passage.dates].filter((mention) => agreed.has(mention));
  return passage.words
    .slice(from, to)
    .every((word) => mentions.some(({ start, end }) => start <= word.start && word.end <= end));
}

/** From the first to the last of some words, as one range; none for an empty stretch. */
export function toWordRange(passage: ReadPassage, from: number, to: number): TextRange[] {
  const first = passage.words[from];
  const last = passage.words[to - 1];
  return first && last && to > from ? [toRange(passage, { start: first.start, end: last.end })] : [];
}

/** Sorted by answer and place, overlaps joined. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const sorted = [...ranges].sort((a, b) =>
    a.answerId < b.answerId ? -1 : a.answerId > b.answerId ? 1 : a.start - b.start || a.end - b.end,
  );
  const merged: TextRange[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last && last.answerId === range.answerId && range.start <= last.end) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, range.end) };
    } else merged.push(range);
  }
  return merged;
}
