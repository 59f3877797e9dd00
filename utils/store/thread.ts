import type { Run } from '../domain.ts';
import { createRunStore, type RunStore } from './runs.ts';

/** A run and all that it follows, oldest first. Ends where a run was deleted. */
export async function readThread(
  runId: string,
  store: Pick<RunStore, 'load'> = createRunStore(),
): Promise<readonly Run[]> {
  const run = await store.load(runId);
  if (!run) return [];
  return [...(run.follows ? await readThread(run.follows.runId, store) : []), run];
}
