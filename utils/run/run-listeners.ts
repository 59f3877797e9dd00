import type { Attempt, RunEvent, Trouble } from './messages.ts';

/** Hears what happens to runs, as it happens. */
export interface RunListener {
  onEvents(runId: string, events: readonly RunEvent[]): void;
  onTrouble(runId: string, trouble: Trouble, attempt?: Attempt): void;
  onTroubleOver(runId: string, trouble: Trouble): void;
}

/** All that listen, as one. */
export function createRunListeners(): RunListener & { readonly add: (listener: RunListener) => void } {
  const listeners = new Set<RunListener>();
  return {
    add: (listener) => void listeners.add(listener),
    onEvents(...happened) {
      for (const listener of listeners) listener.onEvents(...happened);
    },
    onTrouble(...told) {
      for (const listener of listeners) listener.onTrouble(...told);
    },
    onTroubleOver(...told) {
      for (const listener of listeners) listener.onTroubleOver(...told);
    },
  };
}
