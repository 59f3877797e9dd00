import { useEffect, useMemo, useState } from 'react';
import type { Run } from '../../utils/domain.ts';
import { restoreRun } from '../../utils/run/restore-run.ts';
import type { RunSummary } from '../../utils/store/history.ts';
import { readRuns } from '../export/read-runs.ts';

const none: readonly Run[] = [];

/**
 * The newest `count` of some kept runs and one more by its id, with their answers; the run on screen as it is there. Read
 * anew when something about them changed.
 */
export function useKeptRuns(
  askings: readonly RunSummary[],
  count: number,
  onScreen: Run,
  alsoId: string | undefined,
): ReadonlyMap<string, Run> {
  const [read, setRead] = useState(none);
  useEffect(() => {
    const ids = new Set(askings.slice(0, count).map(({ id }) => id));
    if (alsoId !== undefined) ids.add(alsoId);
    ids.delete(onScreen.id);
    let isCurrent = true;
    readRuns([...ids]).then(
      (runs) => isCurrent && setRead(runs.map(restoreRun)),
      // The history says why nothing can be read; the run on screen is there all the same.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [askings, count, onScreen.id, alsoId]);
  return useMemo(() => new Map([...read, onScreen].map((run) => [run.id, run])), [read, onScreen]);
}
