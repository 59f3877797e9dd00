import { useRef, useState } from 'react';
import { readBackup } from '../../utils/store/export/backup/read-backup.ts';
import { writeBackup } from '../../utils/store/export/backup/write-backup.ts';
import { backupName } from '../../utils/store/export/file-name.ts';
import { createRunSource } from '../../utils/store/run-source.ts';
import { saveFile } from './save-file.ts';

export type BackUpState =
  | { readonly kind: 'writing' | 'checking'; readonly part: number }
  | { readonly kind: 'done'; readonly count: number; readonly name: string }
  | { readonly kind: 'failed' };

export interface BackUp {
  /** Absent before the first one, and after one that was cancelled. */
  readonly state: BackUpState | undefined;
  start(): void;
  cancel(): void;
}

/** Makes a backup and reads it again as a restore would, before it is handed out: one that cannot be read is none. */
export function useBackUp(): BackUp {
  const [state, setState] = useState<BackUpState>();
  const stop = useRef<AbortController>(undefined);

  async function backUp({ signal }: AbortController): Promise<void> {
    const at = Date.now();
    const onProgress = (part: number) => setState({ kind: 'writing', part });
    const file = await new Response(writeBackup(createRunSource(), { createdAt: at, signal, onProgress })).blob();
    let count = 0;
    const onBytes = (bytes: number) => setState({ kind: 'checking', part: bytes / file.size });
    for await (const _ of readBackup(file, onBytes)) {
      signal.throwIfAborted();
      count += 1;
    }
    const name = backupName(at);
    saveFile(name, file);
    setState({ kind: 'done', count, name });
  }

  return {
    state,
    start() {
      const control = new AbortController();
      stop.current = control;
      setState({ kind: 'writing', part: 0 });
      backUp(control).catch(() => setState(control.signal.aborted ? undefined : { kind: 'failed' }));
    },
    cancel: () => stop.current?.abort(),
  };
}
