import type { LiveRun } from './live-run.ts';

/** How often a run that the store refused is written again, in ms. */
export const saveAgainMs = 5_000;

/** How long that goes on, in ms: time enough to make room on a full disk. */
export const saveForMs = 10 * 60_000;

/** Writes a run whose streams have ended until the store takes it. Resolves to whether it did in the end. */
export async function saveAgain(run: Pick<LiveRun, 'settle'>): Promise<boolean> {
  for (let waited = 0; waited < saveForMs; waited += saveAgainMs) {
    await new Promise((resolve) => setTimeout(resolve, saveAgainMs));
    if (await run.settle()) return true;
  }
  return false;
}
