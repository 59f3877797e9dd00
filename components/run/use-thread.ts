import { useEffect, useState } from 'react';
import type { Run } from '../../utils/domain.ts';
import { restoreRun } from '../../utils/run/restore-run.ts';

const none: readonly Run[] = [];

/** The runs that a run follows, oldest first; none until they are read. The database is loaded only where there are some. */
export function useThread(run: Pick<Run, 'follows'> | undefined): readonly Run[] {
  const lastId = run?.follows?.runId;
  const [read, setRead] = useState<{ readonly lastId: string; readonly runs: readonly Run[] }>();
  useEffect(() => {
    if (lastId === undefined) return;
    let isCurrent = true;
    const load = async () => {
      const { readThread } = await import('../../utils/store/thread.ts');
      const runs = await readThread(lastId);
      if (isCurrent) setRead({ lastId, runs: runs.map(restoreRun) });
    };
    // Without its earlier turns a run can still be read, and the history says when the database is broken.
    load().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [lastId]);
  return lastId !== undefined && read?.lastId === lastId ? read.runs : none;
}
