import { useMemo, useSyncExternalStore } from 'react';
import type { PanelState, RunClient } from '../../utils/run/run-client.ts';
import { createFrameStore } from './frame-store.ts';

/** What there is to draw, once a frame at most. */
export function useRunClient(client: RunClient): PanelState {
  const store = useMemo(() => createFrameStore<PanelState>(client), [client]);
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}
