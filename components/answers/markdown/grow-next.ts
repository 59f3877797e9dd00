import { type GrowingBlocks, growBlocks, noBlocks } from './growing-blocks.ts';
import { longestTypeset, pieceLength, plainPieceLength } from './limits.ts';

/** How far a text is parsed, and when to go on. */
export interface Progress {
  readonly blocks: GrowingBlocks;
  /** Until then, a text that grows is not parsed again; ms of the clock. */
  readonly nextAt: number;
}

/** Parsing that takes less than this, in ms, leaves a frame of 16 ms to everything else. */
const unnoticedMs = 4;
/** After parsing that took longer, so many times as long is left to everything else. */
const restTimes = 3;
/** From here on a growing text is drawn less and less often, since laying it out takes its time too: UTF-16 units. */
const calmFrom = 50_000;
/** Of a text of `calmFrom` units this is the pause, in ms; of a longer one it is longer in proportion, up to a second. */
const calmMs = 50;
const longestPauseMs = 1_000;

/**
 * The next piece of a text: all that came, if that is little and the time has come. A text that is no continuation
 * starts anew at once.
 */
export function growNext(
  { blocks, nextAt }: Progress,
  text: string,
  ended: boolean,
  clock: () => number = () => performance.now(),
): Progress {
  const isDone = blocks.ended && ended && blocks.source === text;
  const continues = isDone || (!blocks.ended && text.startsWith(blocks.source));
  const startedAt = clock();
  if (continues && !ended && startedAt < nextAt) return { blocks, nextAt };
  const end = endOfPiece(continues ? blocks.source.length : 0, text.length);
  const isWhole = end === text.length;
  const grown = growBlocks(
    continues ? blocks : noBlocks,
    isWhole ? text : text.slice(0, end),
    ended && isWhole,
    ended ? text : undefined,
  );
  const endedAt = clock();
  const pauseMs = ended || !isWhole ? 0 : pauseAfter(endedAt - startedAt, text.length);
  return { blocks: grown, nextAt: endedAt + pauseMs };
}

/** A last piece that would be short goes with the one before. What is beyond typesetting comes in larger pieces. */
function endOfPiece(done: number, length: number): number {
  if (done < longestTypeset) {
    const end = done + pieceLength;
    return length - end < pieceLength ? Math.min(length, end + pieceLength) : Math.min(end, longestTypeset);
  }
  return Math.min(done + plainPieceLength, length);
}

function pauseAfter(costMs: number, length: number): number {
  const rest = costMs > unnoticedMs ? costMs * restTimes : 0;
  const calm = length > calmFrom ? (length / calmFrom) * calmMs : 0;
  return Math.min(Math.max(rest, calm), longestPauseMs);
}
