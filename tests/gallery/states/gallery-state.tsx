import type { ReactNode } from 'react';
import { App } from '../../../components/app/App.tsx';
import type { Run } from '../../../utils/domain.ts';
import type { PanelState, RunClient } from '../../../utils/run/run-client.ts';
import { defaultSettings, type Settings } from '../../../utils/store/default-settings.ts';
import { addedModels } from '../runs.ts';

export interface GalleryState {
  readonly settings: Settings;
  readonly page: () => ReactNode;
  /** What to click first, by selectors. What a page of this width does not have is not clicked. */
  readonly clicks?: readonly string[];
  /** What to type then, into which field, by its selector. */
  readonly typed?: readonly [selector: string, text: string];
  /** What the state is about, by its selector: it is there at every width, or this is not the state it is named for. */
  readonly shows?: string;
  /** What is in the database, and around the page, before it is drawn. */
  readonly prepare?: () => Promise<void>;
}

export const ready: Settings = {
  ...defaultSettings,
  askAtOnceChosen: true,
  models: defaultSettings.models.map((model) => ({ ...model, on: true, keyEnding: '9c1e' })),
};

export const sixReady: Settings = {
  ...ready,
  models: [
    ...ready.models,
    ...addedModels.map(({ key, providerId, label, modelId }) => {
      return { key, providerId, label, modelId, on: true, baseURL: 'http://localhost:11434/v1' };
    }),
  ],
};

export const withSet: Settings = {
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

/** The panel, or the tab, in a state of its client. */
export const app = (state: PanelState) => () => <App client={clientOf(state)} actions={actions} />;

export const ofRun = (run: Run) => app({ connected: true, view: { name: 'run', runId: run.id }, run });

/** The button that opens the menu of the top bar. */
export const menuButton = '.top .icon-btn[aria-haspopup]';

export const longQuote =
  'The tides are the rise and fall of the sea, caused by the pull of the moon and, less so, of the sun. Most coasts have two high and two low tides a day.\n\nTheir range depends on the shape of the coast: in the Bay of Fundy it is more than sixteen metres, in the Mediterranean a few decimetres.\n\nSpring tides come with a full and a new moon.';
