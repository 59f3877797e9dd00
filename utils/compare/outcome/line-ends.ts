/** A text with one kind of line end, and the way back to the places of the text as it was written. */
export interface EvenText {
  readonly text: string;
  /** From an offset of the even text to the one in the written text. UTF-16 code units. */
  readonly toWritten: (offset: number) => number;
}

/** CRLF and CR become LF: who wrote a file says nothing about what it says. */
export function evenLineEnds(written: string): EvenText {
  if (!written.includes('\r')) return { text: written, toWritten: (offset) => offset };
  let joined: number[] | undefined;
  return {
    text: written.replaceAll('\r\n', '\n').replaceAll('\r', '\n'),
    toWritten: (offset) => {
      joined ??= listJoined(written);
      return offset + countBelow(joined, offset);
    },
  };
}

/** Where in the even text a line end stands that was two characters. Ascending. */
function listJoined(written: string): number[] {
  const joined: number[] = [];
  for (let at = written.indexOf('\r\n'); at !== -1; at = written.indexOf('\r\n', at + 2)) {
    joined.push(at - joined.length);
  }
  return joined;
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
