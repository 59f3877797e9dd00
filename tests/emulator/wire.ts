import type { AnswerText } from './answer-text.ts';
import type { ErrorName } from './faults.ts';

/** An SSE comment, as DeepSeek sends it while a question waits for its turn. */
export const KEEP_ALIVE = ': keep-alive\n\n';

/** Why the service ends the answer; each protocol has its own words for it. */
export type Ending = 'stop' | 'length' | 'content-filter' | 'recitation' | 'insufficient-system-resource';

/** Where the deltas of the answer proper go. */
export type Channel = 'text' | 'refusal';

/** What the closing events repeat and count. */
export interface Written {
  readonly text: AnswerText;
  readonly channel: Channel;
  readonly reasoning: readonly string[];
}

/**
 * One answer in a protocol's framing. Called in order: begin, reasoning…, text…, then finish or fail. Keeps what the
 * protocol makes it keep (ids, sequence numbers, which item is open), and never the text.
 */
export interface Wire {
  readonly headers: Readonly<Record<string, string>>;
  /** Whether reasoning comes a whole part at a time (Gemini) or by small deltas. */
  readonly reasoningInParts: boolean;
  begin(): string;
  /** `part` counts the reasoning's parts from 0: a summary has several. */
  reasoning(delta: string, part: number): string;
  /** `isLast` when no text follows: some protocols put the end mark into the last delta. */
  text(delta: string, channel: Channel, isLast: boolean): string;
  /** The closing events, end mark included. In pieces: they may repeat the whole text. */
  finish(ending: Ending, written: Written): Iterable<string>;
  /** An error inside the stream, in the service's real shape; without a name, the one it most often sends so. */
  fail(name?: ErrorName): string;
  /** The question is turned down inside a stream. Absent where the service answers with a status instead. */
  blockPrompt?(reason: string): string;
}

/** How many tokens a text has, roughly: four Latin letters, or one to two Chinese characters, are one token. */
export function estimateTokens(characters: number): number {
  return Number.isFinite(characters) && characters > 0 ? Math.ceil(characters / 4) : 0;
}

/** Reasoning that nobody asked to see is counted and billed all the same. */
export const UNSEEN_REASONING_TOKENS = 128;

export function reasoningTokens(reasoning: readonly string[]): number {
  return estimateTokens(reasoning.reduce((sum, part) => sum + part.length, 0)) || UNSEEN_REASONING_TOKENS;
}

/**
 * Stands in a document for the whole text that {@link withWholeText} streams into it. Control characters, so that no
 * document has it by chance.
 */
export const wholeText = '\u0001text\u0001';

/** Largest piece of a text that is escaped at once. */
const ESCAPED_AT_ONCE = 65_536;

/** Yields `json` with each {@link wholeText} in it replaced by the text, escaped, piece by piece. */
export function* withWholeText(json: string, text: AnswerText): Iterable<string> {
  const [first = '', ...others] = json.split(JSON.stringify(wholeText).slice(1, -1));
  yield first;
  for (const other of others) {
    for (const piece of text.pieces(ESCAPED_AT_ONCE)) yield JSON.stringify(piece).slice(1, -1);
    yield other;
  }
}
