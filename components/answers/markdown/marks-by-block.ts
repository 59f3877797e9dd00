import type { Mark } from './marks.ts';

/** Start and end of a block in the text. */
export interface BlockRange {
  readonly start: number;
  readonly end: number;
}

const noMarks: readonly Mark[] = [];

/**
 * For each block, in their order, the marks that lie in it at least partly. In one pass over both, since a long answer
 * has thousands of each.
 */
export function marksByBlock(blocks: readonly BlockRange[], marks: readonly Mark[]): (readonly Mark[])[] {
  if (marks.length === 0) return blocks.map(() => noMarks);
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  let next = 0;
  let open: Mark[] = [];
  return blocks.map(({ start, end }) => {
    for (let mark = sorted[next]; mark && mark.start < end; mark = sorted[++next]) open.push(mark);
    open = open.filter((mark) => mark.end > start);
    return open.length === 0 ? noMarks : [...open];
  });
}
