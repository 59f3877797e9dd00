import { lazy, Suspense, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';

// Most people never meet a disk that takes nothing.
const ExportMenu = lazy(() => import('./ExportMenu.tsx'));

interface UnkeptExportProps {
  readonly readUnkeptRuns: () => Promise<readonly Run[]>;
  /** Saved where the background that had the others is gone. */
  readonly onScreen?: Run | undefined;
}

/** Saves what is in memory only as a file, before it is lost with the browser. Draws nothing where there is none. */
export function UnkeptExport({ readUnkeptRuns, onScreen }: UnkeptExportProps) {
  const [found, setFound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void readUnkeptRuns().then((runs) => isCurrent && setFound(runs.length));
    return () => {
      isCurrent = false;
    };
  }, [readUnkeptRuns]);
  const count = Math.max(found, onScreen ? 1 : 0);
  const readRuns = async () => {
    const runs = await readUnkeptRuns();
    return runs.length > 0 || !onScreen ? runs : [onScreen];
  };
  if (count === 0) return null;
  return (
    <Suspense>
      <ExportMenu {...{ count, readRuns }} label={i18n.t('exports.unkept')} />
    </Suspense>
  );
}
