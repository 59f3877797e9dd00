import { i18n } from '#i18n';
import { browser, defineBackground } from '#imports';
import { promptName, promptTemplate } from '../components/prompts/prompt-words.ts';
import { guardFetch } from '../utils/ask/outbound/guard-fetch.ts';
import { createProvider as create } from '../utils/ask/providers/index.ts';
import { addAskMenu } from '../utils/capture/ask-menu.ts';
import { onAskGesture } from '../utils/capture/on-ask-gesture.ts';
import { acceptPanels } from '../utils/platform/accept-panels.ts';
import { answerRequests } from '../utils/platform/answer-requests.ts';
import { createAlarm } from '../utils/platform/create-alarm.ts';
import { deferUpdate } from '../utils/platform/defer-update.ts';
import { guardStorage } from '../utils/platform/guard-storage.ts';
import { mayReachHost, noteHostsTakenBack } from '../utils/platform/host-permission.ts';
import { createKeepAlive } from '../utils/platform/keep-alive.ts';
import { openOptionsAt } from '../utils/platform/open-page.ts';
import { openPanelOnIconClick } from '../utils/platform/open-panel.ts';
import { removeGivenPermissions } from '../utils/platform/remove-given-permissions.ts';
import { askMenuOf, isOtherMenu } from '../utils/run/ask-menu-of.ts';
import { createForgetting } from '../utils/run/forget-everything.ts';
import { createGestureHandler } from '../utils/run/handle-gesture.ts';
import { createHistoryKeeper, tidyDeadlineMs } from '../utils/run/keep-history.ts';
import { createQuestionMasker } from '../utils/run/mask-question.ts';
import { createOptionsService } from '../utils/run/options-service.ts';
import { createOverLimitReader } from '../utils/run/over-limit.ts';
import { createPanelHub } from '../utils/run/panel-hub.ts';
import { createParticipantReader } from '../utils/run/participants.ts';
import { readOptionsRequest } from '../utils/run/read-options-request.ts';
import { readPanelMessage } from '../utils/run/read-panel-message.ts';
import { reconcileKeys } from '../utils/run/reconcile-keys.ts';
import { createRunService, runDeadlineMs } from '../utils/run/run-service.ts';
import { databaseBirth } from '../utils/store/database-birth.ts';
import { database } from '../utils/store/db.ts';
import { defaultSettings } from '../utils/store/default-settings.ts';
import { eraseEverything, isForgetting, markForgetting } from '../utils/store/erase-everything.ts';
import { keepUnsaved } from '../utils/store/keep-unsaved.ts';
import { createKeyStore } from '../utils/store/keys/key-store.ts';
import { noSecrets } from '../utils/store/keys/session-secrets.ts';
import { noticeLoss } from '../utils/store/notice-loss.ts';
import { createRequestLog } from '../utils/store/request-log.ts';
import { whileNoneRestores } from '../utils/store/restore-lock.ts';
import { dropStaged } from '../utils/store/restore-target.ts';
import { createRunStore } from '../utils/store/runs.ts';
import { createSessionItem } from '../utils/store/session-item.ts';
import { createSessionMap } from '../utils/store/session-map.ts';
import { idleMsOf, readSettings, updateSettings, watchSettings } from '../utils/store/settings.ts';
import { spendingSince } from '../utils/store/spending.ts';

export default defineBackground(() => {
  const requestLog = createRequestLog({ item: createSessionItem('request-log', []) });
  const isLocalOnly = async () => (await readSettings()).localOnly;
  // In the place of the global one, so that nothing in here, no library either, has another way out.
  globalThis.fetch = guardFetch({ fetch: globalThis.fetch.bind(globalThis), isLocalOnly, log: requestLog });

  const lockAlarm = createAlarm('lock-keys', () => void keys.lock());
  const keys = createKeyStore({
    secrets: createSessionItem('secrets', noSecrets),
    readIdleMs: async () => idleMsOf(await readSettings()),
    onLockTime: lockAlarm.set,
  });
  const createProvider: typeof create = (id, settings) => create(id, settings, { isOnline: () => navigator.onLine });
  const sources = { readSettings, createProvider, mayReach: mayReachHost };
  const readParticipants = createParticipantReader({ ...sources, readKeys: keys.readSeveral });
  const ping = () => browser.runtime.getPlatformInfo();
  const keepAlive = createKeepAlive({ ping, deadlineMs: runDeadlineMs });
  const runs = createRunService({
    store: keepUnsaved(createRunStore(), createSessionMap('unsaved-runs')),
    keepAlive,
    readParticipants,
    readAskSettings: async () => (await readSettings()).asking,
    maskQuestion: createQuestionMasker(readSettings),
    readOverLimit: createOverLimitReader({ readSettings, spendingSince }),
  });
  const history = createHistoryKeeper({
    db: database(),
    keepAlive: createKeepAlive({ ping, deadlineMs: tidyDeadlineMs }),
    isStreaming: runs.isStreaming,
    readSettings,
  });
  const hub = createPanelHub(runs, createSessionMap('panel-views'));
  const forgetting = createForgetting({
    mark: markForgetting,
    isMarked: isForgetting,
    erase: eraseEverything,
    removeGivenPermissions,
    restart: () => browser.runtime.reload(),
    onForgotten: () => openOptionsAt('forgotten'),
  });
  const erased = forgetting.finish();
  const ready = erased.then(() => reconcileKeys({ keys, readSettings, updateSettings })).catch(() => undefined);

  // Listeners first and in this tick: an event that woke the background is lost on a later one.
  onAskGesture(createGestureHandler({ runs, hub, readSettings, templateOf: promptTemplate }));
  acceptPanels(readPanelMessage, hub.connect);
  answerRequests(
    readOptionsRequest,
    createOptionsService({
      ...sources,
      keys,
      updateSettings,
      ready,
      requestLog,
      unkeptRuns: runs.unkept,
      forgetEverything: forgetting.begin,
      onUnlocked: () => hub.troubleOver('keys-locked'),
    }),
  );
  const menuWords = {
    title: i18n.t('askAllModels'),
    asIs: i18n.t('menu.asIs'),
    context: i18n.t('menu.context'),
    nameOf: promptName,
  };
  const rebuildMenu = addAskMenu(async () => askMenuOf(await readSettings().catch(() => defaultSettings), menuWords));
  watchSettings((settings, before) => isOtherMenu(settings, before) && rebuildMenu());
  openPanelOnIconClick();
  guardStorage();
  noteHostsTakenBack();
  deferUpdate(keepAlive);
  keepAlive.onLetGo(history.tidy);

  void ready.then(() => runs.recover()).then(history.tidy);
  void ready.then(() => whileNoneRestores(() => dropStaged()));
  void ready.then(() => noticeLoss(database(), databaseBirth)).catch(() => undefined);
});
