import { useState } from 'react';
import type { HistoryStore } from './history-store.ts';

/** What was deleted last, and the way back. */
export interface Deletion {
  readonly last?: { readonly ids: readonly string[]; readonly questionText?: string } | undefined;
  readonly remove: (ids: readonly string[], questionText?: string) => void;
  readonly undo: () => void;
}

/** `onRemove`: takes the runs out of a list that does not follow the store by itself. */
export function useDeletion(
  store: Pick<HistoryStore, 'deleteRuns' | 'undeleteRuns'>,
  onRemove: (ids: readonly string[]) => void,
): Deletion {
  const [last, setLast] = useState<Deletion['last']>();
  return {
    last,
    remove(ids, questionText) {
      if (ids.length === 0) return;
      setLast({ ids, ...(questionText !== undefined && { questionText }) });
      onRemove(ids);
      void store.deleteRuns(ids);
    },
    undo() {
      if (last) void store.undeleteRuns(last.ids);
      setLast(undefined);
    },
  };
}
