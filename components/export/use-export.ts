import { useEffect, useState } from 'react';
import type { Run } from '../../utils/domain.ts';
import { sentRun } from '../../utils/run/restore-run.ts';
import type { ExportFormat } from './export-formats.ts';
import { saveFile } from './save-file.ts';

export type ExportStatus =
  | { readonly kind: 'saving'; readonly count: number }
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'copied' }
  | { readonly kind: 'failed' };

export interface Exporter {
  readonly status: ExportStatus | undefined;
  save(format: ExportFormat): void;
  copyAll(): void;
}

/** How long the result is shown, in ms: long enough to be read twice. */
const shownMs = 6_000;

/** Saves or copies runs. They are read when it is asked for, so that a selection need not hold their texts. */
export function useExport(count: number, readRuns: () => Promise<readonly Run[]> | readonly Run[]): Exporter {
  const [status, setStatus] = useState<ExportStatus>();
  const isDone = status !== undefined && status.kind !== 'saving';
  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => setStatus(undefined), shownMs);
    return () => clearTimeout(timer);
  }, [isDone]);

  const run = (work: () => Promise<ExportStatus>) => {
    setStatus({ kind: 'saving', count });
    work().then(setStatus, () => setStatus({ kind: 'failed' }));
  };
  return {
    status,
    save: (format) =>
      run(async () => {
        const [{ makeFile }, runs] = await Promise.all([import('./make-file.ts'), readRuns()]);
        const { name, mediaType, text } = await makeFile(format, runs.map(sentRun), Date.now());
        saveFile(name, new Blob([text], { type: `${mediaType};charset=utf-8` }));
        return { kind: 'saved', name };
      }),
    copyAll: () =>
      run(async () => {
        const [{ copyText }, runs] = await Promise.all([import('./make-file.ts'), readRuns()]);
        await navigator.clipboard.writeText(copyText(runs.map(sentRun), Date.now()));
        return { kind: 'copied' };
      }),
  };
}
