import { fenceAfter } from './open-fence.ts';

const fenceOrBlank =
  /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]?)*(`{3,}|~{3,})|^[ \t]*\r?$|^(?:[-*+]|\d{1,9}[.)])[ \t]+\S/gm;
const listItem = /^(?:[-*+]|\d{1,9}[.)])[ \t]/;

/** Where a text may be cut and both halves still be read. */
export interface Cuts {
  /** The last such offset up to `wanted`; absent when there is none. */
  readonly before?: number;
  /** The first such offset after `wanted`. */
  readonly after?: number;
}

/**
 * Looks for the places where a text can be cut: after a blank line, after fenced code, and in a list before an item of
 * its outermost level; never inside the code. Takes one pass over the lines of `source`.
 */
export function findCuts(source: string, wanted: number): Cuts {
  const isList = listItem.test(source);
  let fence: string | undefined;
  let before: number | undefined;
  let after: number | undefined;
  const cutAt = (offset: number) => {
    if (offset <= wanted) before = offset;
    else after ??= offset;
  };
  for (const { 0: line, 1: sign, index } of source.matchAll(fenceOrBlank)) {
    if (sign !== undefined) {
      const wasOpen = fence !== undefined;
      fence = fenceAfter(fence, sign);
      const end = source.indexOf('\n', index) + 1;
      if (wasOpen && fence === undefined && end > 0 && line === sign) cutAt(end);
    } else if (fence === undefined && index > 0) {
      const isBlank = line.trim() === '';
      const end = index + line.length + 1;
      if (isBlank && end <= source.length) cutAt(end);
      else if (!isBlank && isList) cutAt(index);
    }
    if (after !== undefined) break;
  }
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}
