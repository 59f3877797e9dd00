import { useEffect, useState } from 'react';
import type { RunSummary } from '../../utils/store/history.ts';
import type { HistoryStore } from './history-store.ts';

/** Runs added to the list each time its end comes near. */
const pageSize = 50;

export interface History {
  /** Undefined until the first runs are read. */
  readonly runs: readonly RunSummary[] | undefined;
  /** Why nothing can be read. */
  readonly error?: unknown;
  /** Absent when all runs are shown. */
  readonly showMore?: (() => void) | undefined;
}

/** The newest runs, kept up to date while other pages ask and delete. `isOn`: false while something is searched. */
export function useHistory(store: HistoryStore, isOn: boolean): History {
  const [limit, setLimit] = useState(pageSize);
  const [runs, setRuns] = useState<readonly RunSummary[]>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    if (!isOn) return;
    return store.watchRuns(
      limit,
      (found) => {
        setError(undefined);
        setRuns(found);
      },
      setError,
    );
  }, [store, limit, isOn]);
  const hasMore = runs !== undefined && runs.length >= limit;
  return { runs, error, showMore: hasMore ? () => setLimit(runs.length + pageSize) : undefined };
}
