/** "+32 (0)2 299 11 11", "(555) 123-4567": a telephone number. */
const PHONE = /\+\d{1,3}[\s.()-]*(?:\d[\s.()-]*){6,12}|\(\d{3}\)\s?\d{3}[\s.-]\d{4}|\b\d{3}-\d{3}-\d{4}\b/gu;
/** Digits in these belong to a pattern, an index or a citation mark: `2[0-4]\d`, `[1]`, `\d{2}`, `x_1`. */
const MARK_BEFORE = /[\\[\]_]$|(?<!\\boxed|\\text)\{$/;
const MARK_AFTER = /^(?:[[\]]|\\d)/;
/** "3D", "3x4", "4K": a number that is half of a word. */
const HALF_WORD = /^(?:[DKGx×]|[DGK]s)(?![\p{L}])|^[x×]\d/u;

/** Whether the digits at a place in a text are no amount of anything. */
export function isNoAmount(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end, end + 8);
  if (MARK_BEFORE.test(before) || MARK_AFTER.test(after) || HALF_WORD.test(after)) return true;
  // A path, or the board of a chess notation.
  if (before.endsWith('/') && after.startsWith('/')) return true;
  return [...text.matchAll(PHONE)].some((match) => match.index <= start && end <= match.index + match[0].length);
}
