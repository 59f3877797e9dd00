import { i18n } from '#i18n';
import { browser, defineBackground } from '#imports';
import { createProvider as create } from '../utils/ask/providers/index.ts';
import { addAskMenu } from '../utils/capture/ask-menu.ts';
import { onAskGesture } from '../utils/capture/on-ask-gesture.ts';
import { acceptPanels } from '../utils/platform/accept-panels.ts';
import { answerRequests } from '../utils/platform/answer-requests.ts';
import { deferUpdate } from '../utils/platform/defer-update.ts';
import { guardStorage } from '../utils/platform/guard-storage.ts';
import { mayReachHost, noteHostsTakenBack } from '../utils/platform/host-permission.ts';
import { createKeepAlive } from '../utils/platform/keep-alive.ts';
import { openPanelOnIconClick } from '../utils/platform/open-panel.ts';
import { createGestureHandler } from '../utils/run/handle-gesture.ts';
import { createOptionsService } from '../utils/run/options-service.ts';
import { createOverLimit } from '../utils/run/over-limit.ts';
import { createPanelHub } from '../utils/run/panel-hub.ts';
import { createParticipantReader } from '../utils/run/participants.ts';
import { createRunService, runDeadlineMs } from '../utils/run/run-service.ts';
import { purgeDeleted } from '../utils/store/history.ts';
import { createKeyStore } from '../utils/store/keys.ts';
import { createRunStore } from '../utils/store/runs.ts';
import { createSessionMap } from '../utils/store/session-map.ts';
import { readSettings, updateSettings } from '../utils/store/settings.ts';
import { spendingSince } from '../utils/store/spending.ts';

export default defineBackground(() => {
  const keys = createKeyStore();
  const createProvider: typeof create = (id, settings) => create(id, settings, { isOnline: () => navigator.onLine });
  const sources = { readSettings, createProvider, mayReach: mayReachHost };
  const readParticipants = createParticipantReader({ ...sources, readKey: keys.read });
  const keepAlive = createKeepAlive({ ping: () => browser.runtime.getPlatformInfo(), deadlineMs: runDeadlineMs });
  const runs = createRunService({
    store: createRunStore(),
    keepAlive,
    readParticipants,
    readAskSettings: async () => (await readSettings()).asking,
    isOverLimit: createOverLimit({ readSettings, spendingSince }),
  });
  const hub = createPanelHub(runs, createSessionMap('panel-views'));

  // Listeners first and in this tick: an event that woke the background is lost on a later one.
  onAskGesture(createGestureHandler({ runs, hub, readSettings }));
  acceptPanels(hub.connect);
  answerRequests(createOptionsService({ ...sources, keys, updateSettings }));
  addAskMenu(i18n.t('askAllModels'));
  openPanelOnIconClick();
  guardStorage();
  noteHostsTakenBack();
  deferUpdate(keepAlive);

  void runs.recover().then(() => purgeDeleted(Date.now()));
});
