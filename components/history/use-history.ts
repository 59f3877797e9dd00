import { useEffect, useState } from 'react';
import type { RunSummary } from '../../utils/store/history.ts';
import type { HistoryStore } from './history-store.ts';

/** Runs added to the list each time more is asked for. */
const pageSize = 50;

export interface History {
  /** Undefined until the first runs are read. */
  readonly runs: readonly RunSummary[] | undefined;
  readonly hasFailed: boolean;
  /** Absent when all runs are shown. */
  readonly showMore?: (() => void) | undefined;
}

/** The newest runs, kept up to date while other pages ask and delete. */
export function useHistory(store: HistoryStore): History {
  const [limit, setLimit] = useState(pageSize);
  const [runs, setRuns] = useState<readonly RunSummary[]>();
  const [hasFailed, setFailed] = useState(false);
  useEffect(
    () =>
      store.watchRuns(
        limit,
        (found) => {
          setFailed(false);
          setRuns(found);
        },
        () => setFailed(true),
      ),
    [store, limit],
  );
  const hasMore = runs !== undefined && runs.length >= limit;
  return { runs, hasFailed, showMore: hasMore ? () => setLimit((shown) => shown + pageSize) : undefined };
}
