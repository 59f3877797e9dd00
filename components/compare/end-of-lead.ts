import type { Segment } from '../../utils/domain.ts';

/** Longest lead of a point in a list, in UTF-16 units: a dozen lines at 300 px. The answer has the rest. */
const longestLead = 400;

/** Where the sentence that stands for a point is cut in a list: code, tables and formulas are shown whole. */
export function endOfLead(text: string, { start, end, kind }: Pick<Segment, 'start' | 'end' | 'kind'>): number {
  if ((kind !== 'sentence' && kind !== 'list-item') || end - start <= longestLead) return end;
  const last = start + longestLead;
  const space = text.lastIndexOf(' ', last);
  if (space > start) return space;
  // Between the halves of a character nothing may be cut.
  return /[\uDC00-\uDFFF]/.test(text.charAt(last)) ? last - 1 : last;
}
