import type { ReactNode } from 'react';
import { App } from '../../components/app/App.tsx';
import { ErrorBoundary } from '../../components/app/ErrorBoundary.tsx';
import { OptionsPage } from '../../components/settings/OptionsPage.tsx';
import type { Run, SentRequest } from '../../utils/domain.ts';
import type { PanelState, RunClient } from '../../utils/run/run-client.ts';
import { defaultSettings, type Settings } from '../../utils/store/default-settings.ts';
import type { KeyStatus } from '../../utils/store/keys/key-keeping.ts';
import { askedAgainRun } from './asked-before.ts';
import { endlessTableRun, growingRun, halfWrittenRun } from './growing-runs.ts';
import { picture } from './picture.ts';
import {
  addedModels,
  analysisRun,
  brokenRun,
  demoRun,
  endingsRun,
  endlessRun,
  everestRun,
  failingRun,
  faultsRun,
  hostileRun,
  liveRun,
  retryingRun,
  sixRun,
  soFarRun,
  streamingRun,
  taiwanRun,
  threadRun,
  unreachableRun,
  waitingRun,
} from './runs.ts';

export interface GalleryState {
  readonly settings: Settings;
  readonly page: () => ReactNode;
  /** What to click first, by selectors. */
  readonly clicks?: readonly string[];
  /** What is there a moment later, by its selector. */
  readonly awaited?: string;
  /** What to type then, into which field, by its selector. */
  readonly typed?: readonly [selector: string, text: string];
}

const ready: Settings = {
  ...defaultSettings,
  askAtOnceChosen: true,
  models: defaultSettings.models.map((model) => ({ ...model, on: true, keyEnding: '9c1e' })),
};

const sixReady: Settings = {
  ...ready,
  models: [
    ...ready.models,
    ...addedModels.map(({ key, providerId, label, modelId }) => {
      return { key, providerId, label, modelId, on: true, baseURL: 'http://localhost:11434/v1' };
    }),
  ],
};

const set: Settings = {
  ...ready,
  setId: 'deep',
  asking: { effort: 'deep', systemPrompt: 'Answer briefly, with sources.', temperature: 0.2 },
};

function clientOf(first: PanelState): RunClient {
  let state = first;
  const listeners = new Set<() => void>();
  const set = (next: PanelState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: () => undefined,
    askAgain: () => undefined,
    askAnyway: () => undefined,
    goOn: () => undefined,
    stop: () => undefined,
    retry: () => undefined,
    tryNow: () => undefined,
    saveAgain: () => undefined,
    openRun: () => undefined,
    compose: (draft = { draft: '' }) => set({ connected: true, view: { name: 'compose', ...draft } }),
    openHistory: () => set({ connected: true, view: { name: 'history' } }),
  };
}

const actions = {
  shortcut: 'Alt+Shift+Q',
  openOptions: () => undefined,
  openPrivacy: () => undefined,
  openInTab: () => undefined,
  unlockKeys: async () => 'wrong-passphrase' as const,
  readUnkeptRuns: async () => [],
  requestHostPermission: async () => true,
};

const longQuote =
  'The tides are the rise and fall of the sea, caused by the pull of the moon and, less so, of the sun. Most coasts have two high and two low tides a day.\n\nTheir range depends on the shape of the coast: in the Bay of Fundy it is more than sixteen metres, in the Mediterranean a few decimetres.\n\nSpring tides come with a full and a new moon.';

const app = (state: PanelState) => () => <App client={clientOf(state)} actions={actions} />;
const ofRun = (run: Run) => app({ connected: true, view: { name: 'run', runId: run.id }, run });
const compose = (view: Partial<Extract<PanelState['view'], { name: 'compose' }>>) =>
  app({ connected: true, view: { name: 'compose', draft: '', ...view } });

function Broken(): never {
  throw new Error('Cannot read the comparison.');
}

const optionsWith = (keys: KeyStatus) => () => (
  <OptionsPage
    actions={{
      send: async (request) => {
        if (request.type === 'list-models' && request.modelKey === 'openai') {
          return { ok: false, error: { kind: 'auth', message: 'The service does not accept this key.', status: 401 } };
        }
        return {
          ok: true,
          keys,
          requests: sentRequests,
          models: [{ id: 'deepseek-flash' }, { id: 'deepseek-v4-pro' }],
        };
      },
      requestHostPermission: async () => true,
      shortcut: 'Alt+Shift+Q',
    }}
  />
);
const sentRequests: readonly SentRequest[] = [
  { host: 'api.deepseek.com', path: '/chat/completions', sentBytes: 412, receivedBytes: 18_204, status: 200 },
  { host: 'api.openai.com', path: '/v1/responses', sentBytes: 509, receivedBytes: 31_877 },
  { host: 'api.openai.com', path: '/v1/models', sentBytes: 0, receivedBytes: 0, end: 'blocked' as const },
].map((request, index) => ({
  ...request,
  id: String(index),
  at: Date.UTC(2026, 10, 23, 14, 2, index),
  method: 'POST',
}));

const options = optionsWith({ mode: 'remembered', isLocked: false, unreadable: [] });

/** Every state a page of ours can be in, by name. */
export const states: Readonly<Record<string, GalleryState>> = {
  welcome: { settings: defaultSettings, page: compose({}) },
  'welcome-draft': {
    settings: defaultSettings,
    page: compose({ draft: 'How high is Mount Everest?', source: { url: 'https://en.wikipedia.org/wiki/Everest' } }),
  },
  compose: { settings: ready, page: compose({}) },
  'compose-first': {
    settings: { ...ready, askAtOnceChosen: false },
    page: compose({
      draft: 'How high is Mount Everest,\nand when was it first climbed?',
      source: { url: 'https://en.wikipedia.org/wiki/Everest' },
    }),
  },
  'compose-quote': {
    settings: ready,
    page: compose({
      quote: longQuote,
      source: { url: 'https://www.nature.example/articles/tides', title: 'Tides and the moon' },
      sendsPage: true,
    }),
  },
  'compose-image': {
    settings: {
      ...ready,
      models: ready.models.map((one) => (one.key === 'deepseek' ? { ...one, modelId: 'deepseek-v4-pro' } : one)),
    },
    page: compose({ images: [picture], source: { url: 'https://www.nature.example/articles/tides', title: 'Tides' } }),
  },
  'compose-prompt': {
    settings: ready,
    page: compose({ draft: 'The tides follow the moon twice a day.', source: { url: 'https://www.nature.example/' } }),
    clicks: ['.prompts .chip'],
  },
  'run-context': {
    settings: ready,
    page: ofRun({
      ...everestRun(),
      question: {
        text: 'What is that in feet?',
        way: 'panel',
        quote: longQuote,
        page: { title: 'Tides and the moon', url: 'https://www.nature.example/articles/tides' },
        images: [picture],
        source: { url: 'https://www.nature.example/articles/tides?id=7', title: 'Tides and the moon' },
      },
    }),
    clicks: ['details.question summary'],
  },
  'compose-private': {
    settings: ready,
    page: compose({
      draft: 'Did ann.smith@example.org pay to NL91 ABNA 0417 1643 00?',
      source: { url: 'https://mail.example.org/' },
      invisible: 15,
    }),
  },
  'compose-visible-part': { settings: ready, page: compose({ draft: 'line 1\nline 2\nline 3', note: 'visible-part' }) },
  'compose-note': { settings: ready, page: compose({ note: 'page-closed' }) },
  waiting: { settings: ready, page: ofRun(waitingRun()) },
  streaming: { settings: ready, page: ofRun(streamingRun()) },
  live: { settings: ready, page: ofRun(liveRun()) },
  endless: { settings: ready, page: ofRun(endlessRun()) },
  'half-written': { settings: ready, page: ofRun(halfWrittenRun()) },
  growing: { settings: ready, page: ofRun(growingRun()) },
  'endless-table': { settings: ready, page: ofRun(endlessTableRun()) },
  'so-far': { settings: ready, page: ofRun(soFarRun()) },
  differences: { settings: { ...ready, askAtOnceChosen: false }, page: ofRun(everestRun()) },
  'differences-filtered': {
    settings: ready,
    page: ofRun(everestRun()),
    clicks: ['.filters .chip:last-child', '.filters .chip:first-child'],
  },
  answers: { settings: ready, page: ofRun(everestRun()), clicks: ['[data-view="answers"]'] },
  'answer-note': {
    settings: ready,
    page: ofRun(everestRun()),
    clicks: ['[data-view="answers"]', 'mark [role="button"]'],
  },
  jump: { settings: ready, page: ofRun(everestRun()), clicks: ['.says dd a'] },
  code: { settings: ready, page: ofRun(demoRun('debounce')) },
  'code-answers': { settings: ready, page: ofRun(demoRun('debounce')), clicks: ['[data-view="answers"]'] },
  chinese: { settings: ready, page: ofRun(demoRun('great-wall-chinese')) },
  dutch: { settings: ready, page: ofRun(demoRun('watersnoodramp')) },
  table: { settings: ready, page: ofRun(demoRun('planets-table')), clicks: ['[data-view="answers"]'] },
  formula: { settings: ready, page: ofRun(demoRun('compound-interest')), clicks: ['[data-view="answers"]'] },
  redline: { settings: ready, page: ofRun(everestRun()), clicks: ['[data-view="redline"]'] },
  'redline-code': { settings: ready, page: ofRun(demoRun('debounce')), clicks: ['[data-view="redline"]'] },
  'redline-beside': {
    settings: ready,
    page: ofRun(demoRun('planets-table')),
    clicks: ['[data-view="redline"]', '.key label:last-child input'],
  },
  refused: { settings: ready, page: ofRun(taiwanRun()) },
  failing: { settings: ready, page: ofRun(failingRun()) },
  endings: { settings: ready, page: ofRun(endingsRun()) },
  broken: { settings: ready, page: ofRun(brokenRun()) },
  retrying: { settings: ready, page: ofRun(retryingRun()) },
  faults: { settings: ready, page: ofRun(faultsRun()) },
  unreachable: { settings: ready, page: ofRun(unreachableRun()) },
  six: { settings: sixReady, page: ofRun(sixRun()) },
  'six-answers': { settings: sixReady, page: ofRun(sixRun()), clicks: ['[data-view="answers"]'] },
  thread: { settings: ready, page: ofRun(threadRun()) },
  'thread-answers': {
    settings: ready,
    page: ofRun(threadRun()),
    clicks: ['[data-view="answers"]', '.tabs button:nth-child(2)', '.answer-actions .tool:last-child'],
  },
  hostile: { settings: ready, page: ofRun(hostileRun()), clicks: ['[data-view="answers"]'] },
  question: { settings: ready, page: ofRun(everestRun()), clicks: ['.question summary'] },
  menu: { settings: ready, page: ofRun(everestRun()), clicks: ['.top .icon-btn:last-of-type'] },
  'analysis-sheet': { settings: ready, page: ofRun(everestRun()), clicks: ['.analysis-offer .tool', '.sheet'] },
  analysis: { settings: ready, page: ofRun(analysisRun()) },
  keys: {
    settings: ready,
    page: ofRun(everestRun()),
    clicks: ['.top .icon-btn:last-of-type', '.menu-item:has(.i-keyboard)', '.sheet'],
  },
  'trouble-unkept': {
    settings: ready,
    page: app({ connected: true, view: { name: 'run', runId: 'run' }, run: everestRun(), trouble: 'disk-full' }),
  },
  trouble: {
    settings: ready,
    page: app({ connected: true, view: { name: 'compose', draft: 'How high?' }, trouble: 'no-service-on' }),
  },
  'over-limit': {
    settings: { ...ready, dailyLimitUsd: 1 },
    page: app({ connected: true, view: { name: 'compose', draft: 'How high?' }, trouble: 'over-daily-limit' }),
  },
  'disk-full': {
    settings: ready,
    page: app({
      connected: true,
      view: { name: 'run', runId: everestRun().id },
      run: everestRun(),
      trouble: 'disk-full',
    }),
  },
  history: { settings: ready, page: app({ connected: true, view: { name: 'history' } }) },
  'history-search': {
    settings: ready,
    page: app({ connected: true, view: { name: 'history' } }),
    typed: ['.search input', 'tai'],
  },
  'history-typo': {
    settings: ready,
    page: app({ connected: true, view: { name: 'history' } }),
    typed: ['.search input', 'evrest'],
  },
  'history-menu': {
    settings: ready,
    page: app({ connected: true, view: { name: 'history' } }),
    clicks: ['.row-tools .icon-btn:last-of-type'],
  },
  'over-time': {
    settings: ready,
    page: ofRun(askedAgainRun()),
    clicks: ['[data-view="overTime"]'],
    awaited: '.timeline li:nth-child(2) .differs',
  },
  'over-time-menu': { settings: ready, page: ofRun(askedAgainRun()), clicks: ['.top .icon-btn:last-of-type'] },
  'history-edit': {
    settings: ready,
    page: app({ connected: true, view: { name: 'history' } }),
    clicks: ['.row-tools .icon-btn:last-of-type', '.menu .menu-item:nth-child(2)'],
  },
  'history-deleted': {
    settings: ready,
    page: app({ connected: true, view: { name: 'history' } }),
    clicks: ['.row-tools .icon-btn:last-of-type', '.menu .menu-item:last-child'],
  },
  'history-wins': {
    settings: ready,
    page: app({ connected: true, view: { name: 'history' } }),
    clicks: ['.colophon .tool'],
  },
  'history-empty': { settings: ready, page: app({ connected: true, view: { name: 'history' } }) },
  crash: {
    settings: ready,
    page: () => (
      <ErrorBoundary readRun={everestRun}>
        <Broken />
      </ErrorBoundary>
    ),
  },
  options: { settings: defaultSettings, page: options },
  'compose-set': { settings: set, page: compose({ draft: 'How high is Mount Everest?' }) },
  'compose-knobs': { settings: set, page: compose({ draft: 'How high?' }), clicks: ['.knobs-button'] },
  'follow-knobs': { settings: ready, page: ofRun(everestRun()), clicks: ['.knobs-button'] },
  'thread-question': { settings: ready, page: ofRun(threadRun()), clicks: ['.question summary'] },
  'options-six': {
    settings: { ...sixReady, dailyLimitUsd: 1 },
    page: options,
    clicks: ['.own-prices summary'],
  },
  'options-add': {
    settings: ready,
    page: options,
    clicks: ['.part > .row .btn', '.endpoint-connect .btn', '.trio summary'],
  },
  locked: {
    settings: ready,
    page: app({ connected: true, view: { name: 'compose', draft: 'How high?' }, trouble: 'keys-locked' }),
  },
  'options-locked': { settings: ready, page: optionsWith({ mode: 'passphrase', isLocked: true, unreadable: [] }) },
  'options-passphrase': {
    settings: ready,
    page: optionsWith({ mode: 'passphrase', isLocked: false, unreadable: ['gemini'] }),
    clicks: ['#keys .row .btn:last-child'],
  },
  'options-choose-passphrase': { settings: ready, page: options, clicks: ['#keys .mode:last-of-type input'] },
  'compose-policies': {
    settings: ready,
    page: compose({}),
    clicks: ['.policy-fold summary', '.dest li:last-child summary'],
  },
  'compose-local-only': { settings: { ...sixReady, localOnly: true }, page: compose({ draft: 'How high?' }) },
  'options-privacy': {
    settings: ready,
    page: options,
    clicks: ['.privacy-tools .btn', '.privacy-tools > .row:last-child .btn'],
  },
  'options-ready': { settings: ready, page: options, clicks: ['#keys .tool'] },
};
