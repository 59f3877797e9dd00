import { useRef, useState } from 'react';
import {
  type RestoreProgress,
  type RestoreResult,
  restoreBackup,
} from '../../utils/store/export/backup/restore-backup.ts';
import { whileNoneRestores } from '../../utils/store/restore-lock.ts';
import { createRestoreTarget, dropStaged } from '../../utils/store/restore-target.ts';

/** How long the background may be at work on what an ended restore has left, in ms: thousands of rows take seconds. */
const tidyingMs = 15_000;

export type RestoreState = RestoreProgress | RestoreResult;

export interface Restore {
  readonly state: RestoreState | undefined;
  start(file: Blob): void;
  cancel(): void;
}

/** Restores a backup into the history, one at a time over all pages. */
export function useRestore(): Restore {
  const [state, setState] = useState<RestoreState>();
  const stop = useRef<AbortController>(undefined);

  async function restore(file: Blob, { signal }: AbortController): Promise<RestoreResult> {
    const result = await whileNoneRestores(async () => {
      await dropStaged();
      return restoreBackup(file, createRestoreTarget(), { signal, onProgress: setState });
    }, tidyingMs);
    return result ?? { kind: 'refused', fault: { kind: 'busy' } };
  }

  return {
    state,
    start(file) {
      const control = new AbortController();
      stop.current = control;
      setState({ step: 'checking', part: 0 });
      restore(file, control).then(setState, () => setState({ kind: 'refused', fault: { kind: 'not-saved' } }));
    },
    cancel: () => stop.current?.abort(),
  };
}
