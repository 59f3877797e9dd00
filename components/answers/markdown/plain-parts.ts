/** Where a part of a plain text begins and ends; end exclusive. */
export interface PlainPart {
  readonly start: number;
  readonly end: number;
}

/** Longest a part is, in UTF-16 units: a few screens, so that the browser lays out only what is near the window. */
export const longestPart = 4_000;

/**
 * Cuts a stretch of `source` into parts that are drawn one by one: after a line if one ends in the second half of a
 * part, else after a space, else anywhere but inside a character. A part that is followed by another one never changes
 * when the text grows.
 */
export function plainParts(source: string, start: number, end: number): PlainPart[] {
  const parts: PlainPart[] = [];
  let from = start;
  while (end - from > longestPart) {
    const to = cutBefore(source, from + longestPart / 2, from + longestPart);
    parts.push({ start: from, end: to });
    from = to;
  }
  if (from < end) parts.push({ start: from, end });
  return parts;
}

/** Looks at these characters only: a search through a text without line ends would go back to its beginning. */
function cutBefore(source: string, least: number, most: number): number {
  const window = source.slice(least, most);
  const at = window.lastIndexOf('\n') + 1 || window.lastIndexOf(' ') + 1;
  if (at > 0) return least + at;
  return isLowSurrogate(source.charCodeAt(most)) ? most - 1 : most;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
