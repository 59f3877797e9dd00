import type { ReadPart } from '../../stream/stream-answer.ts';

/**
 * What was streamed of each piece of an answer, held against what the service settles on. The events that close a piece
 * (`….done`) repeat its text whole, and the words there are the ones that count: a filter may have replaced or
 * shortened them after they were streamed.
 */
export interface SettledText {
  /** Words that were streamed, of the piece at `place`. */
  add(place: string, words: string): Iterable<ReadPart>;
  /**
   * The text of the piece at `place` is `text`. Where other words were streamed, the answer so far is taken back and
   * given anew. What was streamed and goes on in `text` stays as it is: words that never came were not replaced. An
   * empty text says nothing: some servers leave it out when a piece closes.
   */
  settle(place: string, text: string | undefined): Iterable<ReadPart>;
}

export function createSettledText(): SettledText {
  /** In the order in which the pieces began. */
  const pieces = new Map<string, string>();

  return {
    *add(place, words) {
      pieces.set(place, (pieces.get(place) ?? '') + words);
      yield { type: 'text-delta', text: words };
    },
    *settle(place, text) {
      if (!text) return;
      const streamed = pieces.get(place);
      if (streamed === undefined) {
        yield* this.add(place, text);
      } else if (!text.startsWith(streamed)) {
        pieces.set(place, text);
        yield { type: 'text-withdrawn' };
        yield { type: 'text-delta', text: [...pieces.values()].join('') };
      }
    },
  };
}
