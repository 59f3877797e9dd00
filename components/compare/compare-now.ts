import { createLiveComparer } from '../../utils/compare/live/create-live-comparer.ts';
import type { Run } from '../../utils/domain.ts';
import { type ComparedRun, compareRun, liveStateOf } from './compare-run.ts';

/** A run with its comparison, made at once and in this thread: for a file or a list, where no screen waits for it. */
export function compareNow(run: Run): ComparedRun {
  const state = liveStateOf(run);
  const comparison = createLiveComparer().compare(state);
  return compareRun(run, { state, hasFailed: false, ...(comparison && { comparison }) });
}
