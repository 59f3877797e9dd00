import type { ExcerptPart } from '../answers/markdown/excerpt.ts';
import { indexAt } from '../answers/markdown/source-map.ts';

/** Lines shown before and after a marked one, to see where it stands. */
const context = 1;
/** Lines shown of code in which nothing is marked. */
const unmarkedLines = 4;

/**
 * The runs of lines of `code` that hold one of the ranges, each with a line before and after; without ranges its
 * beginning. Offsets of the ranges are those of the Markdown.
 */
export function linesAround(
  code: ExcerptPart,
  ranges: readonly { readonly start: number; readonly end: number }[],
): ExcerptPart[] {
  const lines = linesOf(code.text);
  const isMarked = lines.map(({ from, to }) =>
    ranges.some((range) => indexAt(code.map, range.start) < to && indexAt(code.map, range.end) > from),
  );
  const isShown = lines.map((_, index) =>
    isMarked.includes(true)
      ? isMarked.slice(Math.max(0, index - context), index + context + 1).includes(true)
      : index < unmarkedLines,
  );
  const runs: { from: number; to: number }[] = [];
  for (const [index, { from, to }] of lines.entries()) {
    if (!isShown[index]) continue;
    const last = runs.at(-1);
    if (last && last.to === from) last.to = to;
    else runs.push({ from, to });
  }
  return runs.map(({ from, to }) => ({
    text: code.text.slice(from, to),
    isCode: true,
    map: code.map.slice(from, to + 1),
  }));
}

/** Where each line begins and ends, its line ending included. */
function linesOf(text: string): { readonly from: number; readonly to: number }[] {
  let from = 0;
  return text.split(/(?<=\n)/).map((line) => {
    const to = from + line.length;
    const found = { from, to };
    from = to;
    return found;
  });
}
