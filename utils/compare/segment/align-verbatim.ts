import type { Span } from './split-sentences.ts';

const FENCE = /^[`~$]{2}/;

/**
 * Where each UTF-16 unit of a block's text stands in the answer, and its end: one entry more than the text has. Of a
 * block that can be fenced, the line of the fence is left out.
 */
export function alignVerbatim(value: string, markdown: string, limits: Span, canBeFenced: boolean): Int32Array {
  const offsets = new Int32Array(value.length + 1);
  const firstLineEnd = markdown.indexOf('\n', limits.start);
  const isFenced = canBeFenced && FENCE.test(markdown.slice(limits.start, limits.start + 2));
  let at = isFenced && firstLineEnd !== -1 && firstLineEnd < limits.end ? firstLineEnd + 1 : limits.start;
  for (let index = 0; index < value.length; index += 1) {
    // Indentation that belongs to the list around it is in the source and not in the value.
    const found = markdown.indexOf(value.charAt(index), at);
    if (found !== -1 && found < limits.end) at = found;
    offsets[index] = Math.min(at, limits.end);
    at = Math.min(at + 1, limits.end);
  }
  offsets[value.length] = at;
  return offsets;
}
