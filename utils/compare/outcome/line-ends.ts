/** A text with one kind of line end, and the way back to the places of the text as it was written. */
export interface EvenText {
  readonly text: string;
  /** From an offset of the even text to the one in the written text. UTF-16 code units. */
  readonly toWritten: (offset: number) => number;
}

/** CRLF and CR become LF: who wrote a file says nothing about what it says. */
export function evenLineEnds(written: string): EvenText {
  if (!written.includes('\r')) return { text: written, toWritten: (offset) => offset };
  const joined: number[] = [];
  const text = written.replace(/\r\n?/g, (end, at: number) => {
    if (end.length === 2) joined.push(at - joined.length);
    return '\n';
  });
  return { text, toWritten: (offset) => offset + countBelow(joined, offset) };
}

/** How many numbers of an ascending list are smaller. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
