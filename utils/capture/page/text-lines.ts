/** Puts text together as it stands on a page: in lines, with white space as it is drawn. */
export interface TextLines {
  /** Text inside a line. `isPreformatted`: its spaces and new lines are drawn. */
  add(text: string, isPreformatted: boolean): void;
  /** `<br>`: the line ends here, even an empty one. */
  endLine(): void;
  /** The edge of a block: the line ends if something is in it. `hasSpace`: a margin stands at this edge. */
  endBlock(hasSpace: boolean): void;
  /** What stands before the first text of the next line: the mark of a list item. */
  mark(prefix: string): void;
  /** The edge of a table cell. */
  endCell(): void;
  /** UTF-16 units so far, about. */
  readonly length: number;
  finish(): string;
}

export function createTextLines(): TextLines {
  const lines: string[] = [];
  let line = '';
  let prefix = '';
  let isSpaced = false;
  let length = 0;

  function push(): void {
    if (isSpaced && lines.length > 0 && lines.at(-1) !== '') lines.push('');
    isSpaced = false;
    lines.push(prefix + line.replace(/[ \t]+$/, ''));
    length += prefix.length + line.length + 1;
    prefix = '';
    line = '';
  }

  return {
    add(text, isPreformatted) {
      if (isPreformatted) {
        const [first = '', ...others] = text.split('\n');
        line += first;
        for (const other of others) {
          push();
          line = other;
        }
        return;
      }
      const drawn = text.replace(/[ \t\n\r\f]+/g, ' ');
      line += line === '' || line.endsWith(' ') ? drawn.replace(/^ /, '') : drawn;
    },
    endLine: push,
    endBlock(hasSpace) {
      if (line.trim() !== '' || prefix !== '') push();
      else line = '';
      if (hasSpace) isSpaced = true;
    },
    mark(text) {
      prefix = text;
    },
    endCell() {
      if (line !== '') line = `${line.trimEnd()}\t`;
    },
    get length() {
      return length + line.length;
    },
    finish() {
      if (line !== '' || prefix !== '') push();
      return lines.join('\n');
    },
  };
}
