import type { Run } from '../domain.ts';
import type { RunStore } from './runs.ts';
import type { SessionMap } from './session-map.ts';

/**
 * A store that keeps runs which are not to be saved in the browser's memory: they are there until it closes, also when
 * the background was ended in between, and never on a disk.
 */
export function keepUnsaved(store: RunStore, memory: SessionMap<Run>): RunStore {
  return {
    ...store,
    async save(run, answerIds) {
      await (run.unsaved ? memory.write(run.id, run) : store.save(run, answerIds));
    },
    async load(runId) {
      return (await store.load(runId)) ?? (await memory.read(runId));
    },
  };
}
