import { flushEveryMs } from '../../utils/run/live-run.ts';

/**
 * What an ended program may have lost of a stream, in ms before its end: all since the last write to the store, and
 * the time that this write took.
 */
export const mayBeMissingMs = flushEveryMs + 50;
