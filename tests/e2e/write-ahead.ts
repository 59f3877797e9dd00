import { flushEveryMs } from '../../utils/run/live-run.ts';

/**
 * What an ended program may have lost of a stream, in ms before its end: all since the last write to the store, and
 * what came while that was being written, for which a busy disk gets the time of one more.
 */
export const mayBeMissingMs = 2 * flushEveryMs;
