/** Start and end of a stretch, as offsets into the value. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The part of each value that the others do not share, between what all begin and end with. Digits of one number
 * before a mark stay together: of "8,848.86 m" and "8,848 m" it is ".86", of "29 May" and "28 May" it is "29" and "28".
 */
export function differingParts(values: readonly string[]): Stretch[] {
  const [first = '', ...others] = values;
  if (others.length === 0) return values.map(() => ({ start: 0, end: 0 }));
  let head = 0;
  while (head < first.length && others.every((value) => value[head] === first[head])) head++;
  head = wordStart(values, head);
  const shortest = Math.min(...values.map((value) => value.length)) - head;
  let tail = 0;
  while (tail < shortest && others.every((value) => value.at(-1 - tail) === first.at(-1 - tail))) tail++;
  tail = wordEnd(values, tail);
  return values.map((value) => ({ start: head, end: value.length - tail }));
}

/** Back to where the word or the run of digits begins that the difference lies in. */
function wordStart(values: readonly string[], head: number): number {
  let start = head;
  const touches = (at: number) => values.some((value) => isWordUnit(value[at - 1]) && isWordUnit(value[at]));
  while (start > 0 && touches(start)) start--;
  return start;
}

function wordEnd(values: readonly string[], tail: number): number {
  let end = tail;
  const touches = (at: number) =>
    values.some((value) => isWordUnit(value[value.length - at]) && isWordUnit(value[value.length - at - 1]));
  while (end > 0 && touches(end)) end--;
  return end;
}

function isWordUnit(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
}
