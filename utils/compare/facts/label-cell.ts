import type { ReadPassage } from '../normalise/read-passage.ts';
import type { LabelledMention } from './label-fact.ts';

/** In a table the row's first cell and the column's head say what a value is: "Venus, Length of a day". */
export function labelCell(
  mention: LabelledMention['mention'],
  index: number,
  passages: readonly ReadPassage[],
): string | undefined {
  const row = passages[index];
  const column = row?.cells?.findIndex(({ start, end }) => start <= mention.start && mention.end <= end) ?? -1;
  const [first] = row?.cells ?? [];
  const head = row?.head === undefined ? undefined : passages[findStart(passages, index) + row.head];
  const top = head?.cells?.[column];
  if (!row || column < 1 || !first || !head || !top) return undefined;
  return [row.text.slice(first.start, first.end), head.text.slice(top.start, top.end)]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(', ');
}

/** Where the answer of the passage at `index` starts. */
function findStart(passages: readonly ReadPassage[], index: number): number {
  return passages.findIndex(({ answer }) => answer === passages[index]?.answer);
}
