import type { ReadPart } from '../stream/stream-answer.ts';

/**
 * Splits reasoning that a server left in the answer as `<think>…</think>`. Only at the very start: later in an answer
 * the tag is text, perhaps about this very tag. Tags may come in pieces.
 */
export interface ThinkingSplitter {
  split(text: string): Iterable<ReadPart>;
  /** What was held back as the possible beginning of a tag. */
  flush(): Iterable<ReadPart>;
  /** The server sends reasoning in a field of its own, so that the answer holds no tags. */
  pass(): void;
}

const opening = '<think>';
const closing = '</think>';

export function createThinkingSplitter(): ThinkingSplitter {
  let state: 'start' | 'thinking' | 'after' | 'text' = 'start';
  let held = '';

  function* split(piece: string): Generator<ReadPart> {
    let text = held + piece;
    held = '';
    if (state === 'start') {
      const begun = text.trimStart();
      if (begun.length < opening.length && opening.startsWith(begun)) {
        held = text;
        return;
      }
      state = begun.startsWith(opening) ? 'thinking' : 'text';
      if (state === 'thinking') text = begun.slice(opening.length);
    }
    if (state === 'thinking') {
      const end = text.indexOf(closing);
      if (end === -1) {
        held = unfinishedTag(text);
        yield* part('reasoning-delta', text.slice(0, text.length - held.length));
        return;
      }
      yield* part('reasoning-delta', text.slice(0, end));
      text = text.slice(end + closing.length);
      state = 'after';
    }
    if (state === 'after') {
      // The blank lines between the reasoning and the answer belong to neither.
      text = text.trimStart();
      if (text !== '') state = 'text';
    }
    yield* part('text-delta', text);
  }

  return {
    split,
    *flush() {
      const rest = held;
      held = '';
      yield* part(state === 'thinking' ? 'reasoning-delta' : 'text-delta', rest);
    },
    pass() {
      if (state === 'start') state = 'text';
    },
  };
}

function* part(type: 'text-delta' | 'reasoning-delta', text: string): Generator<ReadPart> {
  if (text !== '') yield { type, text };
}

/** The longest end of `text` that may be the beginning of the closing tag. */
function unfinishedTag(text: string): string {
  for (let length = Math.min(closing.length - 1, text.length); length > 0; length -= 1) {
    const end = text.slice(-length);
    if (closing.startsWith(end)) return end;
  }
  return '';
}
