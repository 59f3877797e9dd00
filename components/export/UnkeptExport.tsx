import { lazy, Suspense } from 'react';
import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';

// Most people never meet a disk that takes nothing.
const ExportMenu = lazy(() => import('./ExportMenu.tsx'));

interface UnkeptExportProps {
  readonly readUnkeptRuns: () => Promise<readonly Run[]>;
  /** Saved where the background that had the others is gone. */
  readonly onScreen?: Run | undefined;
}

/** Saves what is in memory only as a file, before it is lost with the browser. */
export function UnkeptExport({ readUnkeptRuns, onScreen }: UnkeptExportProps) {
  const readRuns = async () => {
    const runs = await readUnkeptRuns();
    return runs.length > 0 || !onScreen ? runs : [onScreen];
  };
  return (
    <Suspense>
      <ExportMenu count={1} readRuns={readRuns} label={i18n.t('exports.unkept')} />
    </Suspense>
  );
}
