import type { LiveRun } from './live-run.ts';

/** How long the requests of a run wait at most for its first write, in ms, which takes a few: a bad disk holds none up. */
const longestWaitMs = 200;

/**
 * Writes a run down before its requests leave. What costs money must be found again: a background that was ended in the
 * first moments would otherwise leave no trace of what it had asked.
 */
export async function saveFirst(run: Pick<LiveRun, 'settle'>): Promise<void> {
  await Promise.race([run.settle(), new Promise((resolve) => setTimeout(resolve, longestWaitMs))]);
}
