import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Settings } from '../../utils/store/default-settings.ts';
import { whenUsed } from '../shared/when-used.ts';
import { KnobsButton } from './KnobsButton.tsx';
import { SetChips } from './SetChips.tsx';

// What opens over the page brings its own positioning, which can wait until somebody is there to open it.
const KnobsPopover = lazy(() => whenUsed().then(() => import('./KnobsPopover.tsx')));

/** Below a question box: which set answers, what is set, and what it would cost. */
export function AskTools({ settings, children }: { settings: Settings; children?: ReactNode }) {
  const [wasPressed, setPressed] = useState(false);
  return (
    <div className="ask-tools">
      <SetChips settings={settings} />
      <Suspense fallback={<KnobsButton asking={settings.asking} onClick={() => setPressed(true)} />}>
        <KnobsPopover settings={settings} wasPressed={wasPressed} />
      </Suspense>
      {children}
    </div>
  );
}
