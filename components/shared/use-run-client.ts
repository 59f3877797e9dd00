import { useMemo, useSyncExternalStore } from 'react';
import { restoreRun } from '../../utils/run/restore-run.ts';
import type { PanelState, RunClient } from '../../utils/run/run-client.ts';
import { createFrameStore } from './frame-store.ts';
import { holdUnseenGrowth } from './hold-unseen-growth.ts';
import { pageSeenEnds } from './seen-ends.ts';

/** What there is to draw, once a frame at most, and what is out of sight less often. */
export function useRunClient(client: RunClient): PanelState {
  const store = useMemo(() => createFrameStore(holdUnseenGrowth(client, pageSeenEnds)), [client]);
  const state = useSyncExternalStore(store.subscribe, store.getSnapshot);
  return useMemo(() => (state.run?.question.masks ? { ...state, run: restoreRun(state.run) } : state), [state]);
}
