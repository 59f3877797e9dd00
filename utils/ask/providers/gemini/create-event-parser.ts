/** Gathers the data of server-sent events from bytes in any pieces. [WHATWG HTML, 9.2.6] */
export interface EventParser {
  /** The data of the events that these bytes complete. */
  add(bytes: Uint8Array): string[];
  /** The data of the last event, when the stream ended without its blank line. */
  end(): string[];
}

export function createEventParser(): EventParser {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  let data: string[] = [];
  /** The last piece ended in CR: a LF at the start of the next one belongs to it. */
  let afterReturn = false;

  function* takeLine(line: string): Generator<string> {
    if (line === '') {
      if (data.length > 0) yield data.join('\n');
      data = [];
      return;
    }
    const field = /^data(?::\s?|$)/.exec(line);
    if (field) data.push(line.slice(field[0].length));
  }

  function* takeText(text: string): Generator<string> {
    if (text === '') return;
    const whole = afterReturn && text.startsWith('\n') ? text.slice(1) : text;
    afterReturn = text.endsWith('\r');
    // Only the new piece is searched: a line may come in thousands of them.
    const lines = whole.split(/\r\n|\r|\n/);
    const rest = lines.pop() ?? '';
    for (const line of lines) {
      const full = pieces.join('') + line;
      pieces = [];
      yield* takeLine(full);
    }
    if (rest !== '') pieces.push(rest);
  }

  return {
    add: (bytes) => [...takeText(decoder.decode(bytes, { stream: true }))],
    end() {
      const events = [...takeText(decoder.decode())];
      const last = pieces.join('');
      pieces = [];
      if (last !== '') events.push(...takeLine(last));
      return [...events, ...takeLine('')];
    },
  };
}
