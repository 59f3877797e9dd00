import { lazy, Suspense, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { RunClient } from '../../utils/run/run-client.ts';
import type { Settings } from '../../utils/store/default-settings.ts';
import { RunAskAtOnce } from '../ask/AskAtOnceChoice.tsx';
import { AskBar } from '../ask/AskBar.tsx';
import { ComposeScreen } from '../ask/ComposeScreen.tsx';
import { useContinued } from '../ask/use-continued.ts';
import { SingleKeys } from '../keys/key-commands.ts';
import { PageKeys } from '../keys/PageKeys.tsx';
import { loadRunScreen, prepareRun } from '../run/prepare-run.ts';
import { useThread } from '../run/use-thread.ts';
import type { PageActions } from '../shared/page-actions.ts';
import { useRunClient } from '../shared/use-run-client.ts';
import { useSettings } from '../shared/use-settings.ts';
import { Announcer } from './Announcer.tsx';
import { Banners } from './Banners.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { TopBar } from './TopBar.tsx';
import { useEscapeToStop } from './use-escape-to-stop.ts';

// The first paint of the panel is a question box. Markdown and the comparison come with the first sign of a question,
// and the history, which brings the database, when it is opened.
const RunScreen = lazy(loadRunScreen);
const loadHistoryScreen = () => import('../history/HistoryScreen.tsx');
const HistoryScreen = lazy(loadHistoryScreen);

/**
 * Fetches the history and opens its database while the pointer is on the way to it: opening one of some hundred megabytes
 * takes longer than to read the newest of its runs.
 */
function warmHistory(): void {
  const open = () => import('../../utils/store/db.ts').then(({ database }) => database().open());
  // What is wrong with either is said where the history is shown.
  Promise.all([loadHistoryScreen(), open()]).catch(() => undefined);
}

interface AppProps {
  readonly client: RunClient;
  readonly actions: PageActions;
  /** As they were when the page was opened: with them, the first picture is the whole one. */
  readonly settings?: Settings;
}

/** The panel, and the same in a tab. Draws what the run client says; nothing of a run lives here. */
export function App(props: AppProps) {
  return (
    <ErrorBoundary readRun={() => props.client.getSnapshot().run}>
      <Page {...props} />
    </ErrorBoundary>
  );
}

function Page({ client, actions, settings: firstSettings }: AppProps) {
  const state = useRunClient(client);
  const settings = useSettings(firstSettings);
  const { view, run } = state;
  const thread = useThread(run);
  const [continued, setContinued] = useContinued(run);
  const [showsSheet, setShowsSheet] = useState(false);
  useEscapeToStop(run, client);
  const expectsRun = view.name !== 'compose' || view.reading === true;
  useEffect(() => {
    if (expectsRun) prepareRun();
  }, [expectsRun]);
  if (!settings) return null;
  return (
    <SingleKeys value={settings.singleKeys}>
      <PageKeys
        {...{ client, showsSheet }}
        singleKeys={settings.singleKeys}
        shortcut={actions.shortcut}
        onShowSheet={setShowsSheet}
      />
      <div className={`panel ${view.name}-page`}>
        <TopBar
          {...{ view, run, client, actions }}
          onNearHistory={warmHistory}
          onShowKeys={() => setShowsSheet(true)}
        />
        <Banners {...{ state, settings, client, actions }} />
        <main>
          {view.name === 'compose' && <ComposeScreen {...{ view, settings, client, actions }} />}
          {view.name === 'run' && !run && <p className="opening meta">{i18n.t('run.opening')}</p>}
          {view.name === 'run' && run && (
            <>
              <RunAskAtOnce run={run} settings={settings} />
              <Suspense fallback={<p className="opening meta">{i18n.t('run.opening')}</p>}>
                <RunScreen key={run.id} {...{ run, client, actions, thread }} onContinue={setContinued} />
              </Suspense>
            </>
          )}
          {view.name === 'history' && (
            <Suspense>
              <HistoryScreen client={client} />
            </Suspense>
          )}
        </main>
        {view.name === 'run' && run && (
          <AskBar key={run.id} {...{ run, thread, settings, client, actions, continued }} onContinue={setContinued} />
        )}
        <Announcer run={run} />
      </div>
    </SingleKeys>
  );
}
