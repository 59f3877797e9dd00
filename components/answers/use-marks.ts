import { useEffect, useState } from 'react';
import type { RunMarks } from '../../utils/domain.ts';

/** What a person put on a run; undefined until it is read, and for a run that is not kept. */
export function useMarks(runId: string): RunMarks | undefined {
  const [marks, setMarks] = useState<RunMarks>();
  useEffect(() => {
    let stop = () => {};
    let isCurrent = true;
    // The database comes when the first run is on screen: drawing it must not wait for that.
    import('../../utils/store/mark-run.ts').then(
      ({ watchMarks }) => {
        if (isCurrent) stop = watchMarks(runId, setMarks);
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
      stop();
    };
  }, [runId]);
  return marks;
}

/** Changes the marks of a run. What cannot be written does not change what is shown. */
export async function changeMarks(runId: string, marks: { readonly bestAnswerId: string | undefined }): Promise<void> {
  const { markRun } = await import('../../utils/store/mark-run.ts');
  await markRun(runId, marks);
}
