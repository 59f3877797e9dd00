import { lazy, Suspense, useState } from 'react';
import { i18n } from '#i18n';
import type { ComparedRun } from '../compare/compare-run.ts';
import type { ViewProps } from '../compare/view-props.ts';
import { Icon } from '../shared/Icon.tsx';

const AnalysisSheet = lazy(() => import('./AnalysisSheet.tsx'));

interface AnalysisButtonProps {
  readonly compared: ComparedRun;
  readonly client: ViewProps['client'];
}

/** Offers what the comparison cannot do by itself: one model's view of all answers. Never asked for by itself. */
export function AnalysisButton({ compared, client }: AnalysisButtonProps) {
  const [isOpen, setOpen] = useState(false);
  if (compared.pending.length > 0) return null;
  return (
    <p className="analysis-offer">
      <button type="button" className="tool" onClick={() => setOpen(true)}>
        <Icon name="edit" />
        {i18n.t('analysis.offer')}
      </button>
      {isOpen && (
        <Suspense>
          <AnalysisSheet run={compared.run} client={client} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </p>
  );
}
