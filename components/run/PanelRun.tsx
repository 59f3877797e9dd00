import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { RunClient } from '../../utils/run/run-client.ts';
import { AnswerStrip } from '../answers/AnswerStrip.tsx';
import type { ComparedRun } from '../compare/compare-run.ts';
import { linkId } from '../compare/place.ts';
import { usePoints } from '../compare/use-points.ts';
import type { ViewProps } from '../compare/view-props.ts';
import { type ViewId, views, viewsFor } from '../compare/views.ts';
import { useKeyCommands } from '../keys/key-commands.ts';
import { stepThrough, stepThroughList } from '../keys/step-through.ts';
import { Icon } from '../shared/Icon.tsx';
import type { PageActions } from '../shared/page-actions.ts';
import { usePlace } from './use-place.ts';
import { useShownView } from './use-shown-view.ts';

interface PanelRunProps {
  readonly compared: ComparedRun;
  readonly askings: ViewProps['askings'];
  readonly client: RunClient;
  readonly actions: PageActions;
  readonly onContinue?: ((answerId: string) => void) | undefined;
}

/** A run in a narrow page: the ledger, the view switch and one view. */
export function PanelRun({ compared, askings, client, actions, onContinue }: PanelRunProps) {
  const { run } = compared;
  const ids = viewsFor({ compared, askings });
  const [shownId, show] = useShownView(compared, ids);
  const [place, go] = usePlace();
  const [cameFrom, setCameFrom] = useState<number>();
  useReturn(shownId, cameFrom, place && linkId(place.group, place.answerId));
  const points = usePoints(compared);
  const goFrom = (group: string, answerId: string) => {
    if (shownId === 'differences') setCameFrom(window.scrollY);
    go(group, answerId);
    show('answers');
  };
  const showAnew = (id: ViewId) => {
    setCameFrom(undefined);
    show(id);
  };
  useKeyCommands({
    '1': () => showAnew('differences'),
    '2': () => showAnew('answers'),
    '3': () => showAnew('redline'),
    '4': () => showAnew('overTime'),
    ...(shownId === 'differences' ? stepThroughList() : stepThrough(points, place, goFrom)),
  });
  const { openInTab } = actions;
  const { Panel } = views[shownId];

  return (
    <>
      {shownId === 'differences' && <AnswerStrip answers={run.answers} client={client} />}
      <nav className="views" aria-label={i18n.t('views.label')}>
        {ids.map((id) => (
          <ViewButton key={id} id={id} isShown={id === shownId} onShow={() => showAnew(id)} />
        ))}
        {openInTab && (
          <button
            type="button"
            className="icon-btn push"
            onClick={() => openInTab(run.id)}
            aria-label={i18n.t('bar.openInTab')}
            title={i18n.t('bar.openInTab')}
          >
            <Icon name="wide" />
          </button>
        )}
      </nav>
      <Panel
        {...{ compared, askings, client, actions, place, onContinue }}
        onGo={goFrom}
        onBack={cameFrom === undefined ? undefined : () => show('differences')}
      />
    </>
  );
}

function ViewButton({ id, isShown, onShow }: { id: ViewId; isShown: boolean; onShow: () => void }) {
  return (
    <button type="button" data-view={id} aria-current={isShown ? 'page' : undefined} onClick={onShow}>
      {views[id].label()}
    </button>
  );
}

/** Back in the differences, the page stands where it was left, with the focus on the link that was followed. */
function useReturn(shownId: ViewId, scrollTop: number | undefined, link: string | undefined): void {
  const before = useRef(shownId);
  useEffect(() => {
    const isBack = before.current === 'answers' && shownId === 'differences';
    before.current = shownId;
    if (!isBack || scrollTop === undefined) return;
    window.scrollTo(0, scrollTop);
    if (link !== undefined) document.getElementById(link)?.focus({ preventScroll: true });
  }, [shownId, scrollTop, link]);
}
