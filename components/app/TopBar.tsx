import { lazy, Suspense, useState } from 'react';
import { i18n } from '#i18n';
import type { Run } from '../../utils/domain.ts';
import type { PanelView } from '../../utils/run/messages.ts';
import type { RunClient } from '../../utils/run/run-client.ts';
import { Icon, type IconName } from '../shared/Icon.tsx';
import type { PageActions } from '../shared/page-actions.ts';
import { runCostText } from '../shared/run-cost.ts';
import { textLocale } from '../shared/text-locale.ts';
import { useStable } from '../shared/use-stable.ts';
import { whenUsed } from '../shared/when-used.ts';
import { editAgain } from './edit-again.ts';
import { QuestionTitle } from './QuestionTitle.tsx';

// A menu that opens over the page brings its own positioning, which can wait until somebody is there to open it.
const MainMenu = lazy(() => whenUsed().then(() => import('./MainMenu.tsx')));

interface TopBarProps {
  readonly view: PanelView;
  readonly run: Run | undefined;
  readonly client: RunClient;
  readonly actions: PageActions;
  /** The history is likely to be opened next. */
  readonly onNearHistory: () => void;
  readonly onShowKeys: () => void;
}

/** The question on screen, and the ways to another one. */
export function TopBar({ view, run, client, actions, onNearHistory, onShowKeys }: TopBarProps) {
  const [wasPressed, setPressed] = useState(false);
  const shown = view.name === 'run' ? run : undefined;
  const readRun = useStable(() => shown);
  const edit = useStable(() => shown && editAgain(shown, client));
  return (
    <header className="top">
      {view.name === 'run' && run ? (
        <QuestionTitle
          question={run.question}
          askedAt={run.askedAt}
          settings={run.settings}
          unsaved={run.unsaved}
          cost={runCostText(run.answers, textLocale())}
          onEdit={edit}
        />
      ) : (
        <h1 className="page-title">{view.name === 'history' ? i18n.t('bar.history') : i18n.t('extensionName')}</h1>
      )}
      {view.name !== 'compose' && (
        <BarButton icon="plus" label={i18n.t('bar.newQuestion')} onClick={() => client.compose()} />
      )}
      {view.name !== 'history' && (
        <BarButton
          icon="history"
          label={i18n.t('bar.history')}
          onClick={() => client.openHistory()}
          onNear={onNearHistory}
        />
      )}
      <Suspense fallback={<BarButton icon="menu" label={i18n.t('bar.menu')} onClick={() => setPressed(true)} />}>
        <MainMenu {...{ run: shown, readRun, client, actions, onShowKeys, wasPressed }} />
      </Suspense>
    </header>
  );
}

interface BarButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick?: () => void;
  /** The pointer or the focus is on it. */
  readonly onNear?: () => void;
}

function BarButton({ icon, label, onClick, onNear }: BarButtonProps) {
  return (
    <button
      type="button"
      className="icon-btn"
      aria-label={label}
      title={label}
      onClick={onClick}
      onPointerEnter={onNear}
      onFocus={onNear}
    >
      <Icon name={icon} />
    </button>
  );
}
