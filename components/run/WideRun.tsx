import { useState } from 'react';
import { i18n } from '#i18n';
import type { RunClient } from '../../utils/run/run-client.ts';
import type { ComparedRun } from '../compare/compare-run.ts';
import { DifferencesView } from '../compare/DifferencesView.tsx';
import { usePoints } from '../compare/use-points.ts';
import type { ViewProps } from '../compare/view-props.ts';
import { type ViewId, views, viewsFor } from '../compare/views.ts';
import { useKeyCommands } from '../keys/key-commands.ts';
import { stepThrough } from '../keys/step-through.ts';
import type { PageActions } from '../shared/page-actions.ts';
import { usePlace } from './use-place.ts';

interface WideRunProps {
  readonly compared: ComparedRun;
  readonly askings: ViewProps['askings'];
  readonly client: RunClient;
  readonly actions: PageActions;
  readonly onContinue?: ((answerId: string) => void) | undefined;
}

/** A run in a wide page: the differences in a rail, and beside them the answers. */
export function WideRun({ compared, askings, client, actions, onContinue }: WideRunProps) {
  const [place, go] = usePlace();
  const wideViews = viewsFor({ compared, askings }).flatMap((id) => {
    const view = views[id];
    return 'Wide' in view ? [{ id, label: view.label, Wide: view.Wide }] : [];
  });
  const [shownId, show] = useState<ViewId>('answers');
  const points = usePoints(compared);
  useKeyCommands({
    '2': () => show('answers'),
    '3': () => show('redline'),
    '4': () => show('overTime'),
    ...stepThrough(points, place, go),
  });
  const shown = wideViews.find((view) => view.id === shownId) ?? wideViews[0];
  const props = { compared, askings, client, actions, place, onContinue, onGo: go };
  return (
    <div className="desk">
      <aside className="rail" aria-label={i18n.t('views.differences')}>
        <DifferencesView {...props} isRail />
      </aside>
      <div className="stage">
        <nav className="views" aria-label={i18n.t('views.label')}>
          {wideViews.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              data-view={id}
              aria-current={id === shown?.id ? 'page' : undefined}
              onClick={() => show(id)}
            >
              {label()}
            </button>
          ))}
        </nav>
        {shown && <shown.Wide {...props} />}
      </div>
    </div>
  );
}
