/**
 * Beginning and end of a response body, kept to explain a stream that made no sense: a log-in page instead of an
 * answer, a bare JSON error behind the last event. The SDKs skip both in silence.
 */
export interface BodyExcerpt {
  add(piece: Uint8Array): void;
  /** The first bytes as text, at most `headLimit`. */
  head(): string;
  /** The last bytes as text, at most `tailLimit`. */
  tail(): string;
}

/** Enough for the title of an HTML page or a whole JSON error. In bytes. */
const headLimit = 4096;
/** Enough for an error with Gemini's long `details`. In bytes. */
const tailLimit = 8192;

export function createBodyExcerpt(): BodyExcerpt {
  const first = new Uint8Array(headLimit);
  let firstSize = 0;
  // Twice the limit, so that bytes move to the front once every `tailLimit` bytes and not with every piece.
  const last = new Uint8Array(2 * tailLimit);
  let lastSize = 0;
  return {
    add(piece) {
      const part = piece.subarray(0, headLimit - firstSize);
      first.set(part, firstSize);
      firstSize += part.length;

      const end = piece.subarray(-tailLimit);
      if (lastSize + end.length > last.length) {
        last.copyWithin(0, lastSize - tailLimit, lastSize);
        lastSize = tailLimit;
      }
      last.set(end, lastSize);
      lastSize += end.length;
    },
    head: () => decode(first.subarray(0, firstSize)),
    tail: () => decode(last.subarray(Math.max(0, lastSize - tailLimit), lastSize)),
  };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
