import { lazy, type ReactNode, Suspense } from 'react';
import type { Settings } from '../../utils/store/default-settings.ts';
import { KnobsButton } from './KnobsButton.tsx';
import { SetChips } from './SetChips.tsx';

// What opens over the page brings its own positioning, which can wait until the page is there.
const KnobsPopover = lazy(() => import('./KnobsPopover.tsx'));

/** Below a question box: which set answers, what is set, and what it would cost. */
export function AskTools({ settings, children }: { settings: Settings; children?: ReactNode }) {
  return (
    <div className="ask-tools">
      <SetChips settings={settings} />
      <Suspense fallback={<KnobsButton asking={settings.asking} />}>
        <KnobsPopover settings={settings} />
      </Suspense>
      {children}
    </div>
  );
}
