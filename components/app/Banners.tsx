import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { i18n } from '#i18n';
import { saveTroubles, type Trouble } from '../../utils/run/messages.ts';
import type { PanelState, RunClient } from '../../utils/run/run-client.ts';
import { databaseHealth } from '../../utils/store/database-health.ts';
import type { Settings } from '../../utils/store/default-settings.ts';
import { UnkeptExport } from '../export/UnkeptExport.tsx';
import { Icon, type IconName } from '../shared/Icon.tsx';
import type { PageActions } from '../shared/page-actions.ts';
import { readyModels } from '../shared/service-facts.ts';
import { UnlockForm } from '../unlock/UnlockForm.tsx';

const troubleWords: Readonly<Record<Trouble, () => string>> = {
  'no-service-on': () => i18n.t('trouble.noServiceOn'),
  'question-empty': () => i18n.t('trouble.questionEmpty'),
  'question-too-long': () => i18n.t('trouble.questionTooLong'),
  'not-saved': () => i18n.t('trouble.notSaved'),
  'disk-full': () => i18n.t('trouble.diskFull'),
  'run-gone': () => i18n.t('trouble.runGone'),
  'storage-failed': () => i18n.t('trouble.storageFailed'),
  'over-daily-limit': () => i18n.t('trouble.overDailyLimit'),
  'keys-locked': () => i18n.t('trouble.keysLocked'),
};

interface BannersProps {
  readonly state: PanelState;
  readonly settings: Settings;
  readonly client: Pick<RunClient, 'askAnyway' | 'goOn' | 'saveAgain'>;
  readonly actions: PageActions;
}

/** Lines that stay as long as they are true: no network, the background gone, a question that could not be asked. */
export function Banners({ state, settings, client, actions }: BannersProps) {
  const isOnline = useOnline();
  const health = useSyncExternalStore(databaseHealth.subscribe, databaseHealth.read);
  const isLost = useLasting(!state.connected);
  return (
    <div role="status">
      {!isOnline && <Banner icon="offline">{i18n.t('trouble.offline')}</Banner>}
      {health === 'outdated' && (
        <Banner icon="retry">
          {i18n.t('trouble.outdated')}{' '}
          <button type="button" className="tool" onClick={() => location.reload()}>
            {i18n.t('crash.reload')}
          </button>
        </Banner>
      )}
      {health === 'blocked' && <Banner icon="broken">{i18n.t('trouble.blocked')}</Banner>}
      {isLost && <Banner icon="broken">{i18n.t('trouble.reconnecting')}</Banner>}
      {state.trouble && !isPutRight(state.trouble, settings) && (
        <Banner icon={state.trouble === 'keys-locked' ? 'lock' : 'fault'}>
          {state.trouble === 'no-service-on' && settings.localOnly
            ? i18n.t('trouble.localOnly')
            : troubleWords[state.trouble]()}{' '}
          {state.trouble === 'no-service-on' && (
            <button type="button" className="tool" onClick={actions.openOptions}>
              {i18n.t('bar.options')}
            </button>
          )}
          {saveTroubles.includes(state.trouble) && (
            <span className="tools">
              {state.run && (
                <button type="button" className="tool" onClick={client.saveAgain}>
                  {i18n.t('trouble.saveAgain')}
                </button>
              )}
              <UnkeptExport readUnkeptRuns={actions.readUnkeptRuns} onScreen={state.run} />
            </span>
          )}
          {state.trouble === 'over-daily-limit' && (
            <button type="button" className="tool" onClick={client.askAnyway}>
              {i18n.t('trouble.askAnyway')}
            </button>
          )}
          {state.trouble === 'keys-locked' && (
            <UnlockForm
              unlock={actions.unlockKeys}
              onUnlocked={client.goOn}
              label={i18n.t('unlock.andAsk')}
              hasFocusFirst
            />
          )}
        </Banner>
      )}
    </div>
  );
}

/** A line that is not true any more goes away by itself. */
function isPutRight(trouble: Trouble, settings: Settings): boolean {
  return trouble === 'no-service-on' && readyModels(settings).length > 0;
}

function Banner({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <div className="banner">
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}

function useOnline(): boolean {
  return useSyncExternalStore(watchNetwork, isOnlineNow);
}

const isOnlineNow = () => navigator.onLine;

function watchNetwork(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** How long the background may be away before a word is said about it, in ms: it wakes up faster than one reads. */
const patienceMs = 1_500;

/** True once `condition` has held for a while. */
function useLasting(condition: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!condition) {
      setLasts(false);
      return;
    }
    const timer = setTimeout(() => setLasts(true), patienceMs);
    return () => clearTimeout(timer);
  }, [condition]);
  return lasts;
}
