import type { Run } from '../domain.ts';
import type { Port } from '../platform/port.ts';
import { keepFuller } from './keep-fuller.ts';
import { type Attempt, type BackgroundMessage, type PanelMessage, type PanelView, saveTroubles } from './messages.ts';
import type { PanelState, RunClient } from './run-client.ts';
import { applyRunEvent, asInterrupted } from './run-state.ts';

/** First wait before the background is reached again, in ms; doubled up to the last. */
const reconnectFirstMs = 100;
const reconnectLastMs = 5_000;

export interface RunClientOptions {
  /** The window this panel belongs to; absent in a tab, which no capture takes over. */
  readonly windowId?: number;
  /** A run to open with: the compare tab has it in its address. */
  readonly runId?: string;
  /** Writes a run that no background has any more. Rejects where the store still refuses it. */
  readonly saveHere?: (run: Run) => Promise<void>;
}

/**
 * Draws the runs of the background into a state. The panel owns nothing: when the background was ended, it connects
 * again and reads the run anew, and what was on screen stays there in between.
 */
export function createRunClient(
  connect: () => Port<BackgroundMessage, PanelMessage>,
  options: RunClientOptions = {},
): RunClient {
  let state: PanelState = {
    connected: false,
    view: options.runId === undefined ? { name: 'compose', draft: '' } : { name: 'run', runId: options.runId },
  };
  let port: Port<BackgroundMessage, PanelMessage> | undefined;
  let reconnectMs = reconnectFirstMs;
  let isBack = false;
  /** The person went somewhere, or asked, since the background was greeted: its greeting back comes too late. */
  let hasMoved = false;
  /** What the background said it could not do yet. */
  let heldBack: Attempt | undefined;
  /** The run that is to be saved again, until the background says that it has it. */
  let savesAgain: string | undefined;
  /** What the person asked for while the background was being started again. */
  let unsent: PanelMessage[] = [];
  const listeners = new Set<() => void>();

  function set(change: Partial<PanelState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  }

  function post(message: PanelMessage): void {
    if (port) port.post(message);
    // Which view is shown, the next background hears when it is greeted.
    else if (message.type !== 'watch' && message.type !== 'leave') unsent.push(message);
  }

  function open(): void {
    const opened = connect();
    port = opened;
    opened.onMessage((message) => {
      reconnectMs = reconnectFirstMs;
      receive(message);
    });
    opened.onClose(() => {
      port = undefined;
      set({ connected: false });
      setTimeout(open, reconnectMs);
      reconnectMs = Math.min(reconnectMs * 2, reconnectLastMs);
    });
    const { view } = state;
    hasMoved = false;
    post({
      type: 'hello',
      ...(options.windowId !== undefined && { windowId: options.windowId }),
      ...(view.name === 'run' && { watchRunId: view.runId }),
      ...(isBack && { isBack }),
    });
    const waiting = unsent;
    unsent = [];
    for (const message of waiting) post(message);
    isBack = true;
    set({ connected: true });
  }

  function receive(message: BackgroundMessage): void {
    switch (message.type) {
      case 'show':
        if (!message.isGreeting || !hasMoved) show(message.view);
        return;
      case 'snapshot':
        if (isShown(message.run.id)) set({ run: withShown(message.run) });
        return;
      case 'events':
        if (state.run?.id === message.runId) set({ run: message.events.reduce<Run>(applyRunEvent, state.run) });
        return;
      case 'gone':
        // A run that could not be saved ends with the background; what is on screen is then all there is of it.
        if (isShown(message.runId) && !isOnlyHere(message.runId)) show({ name: 'compose', draft: '' });
        else if (isOnlyHere(message.runId)) keepHere(message.runId);
        return;
      case 'trouble':
        heldBack = message.attempt;
        set({ trouble: message.trouble });
        return;
      case 'trouble-over':
        if (state.trouble === message.trouble) clearTrouble();
        return;
    }
  }

  function clearTrouble(): void {
    const { trouble: _, ...rest } = state;
    state = rest;
    set({});
  }

  function takeHeldBack(): Attempt | undefined {
    const attempt = heldBack;
    heldBack = undefined;
    return attempt;
  }

  const isOnlyHere = (runId: string) =>
    state.run?.id === runId &&
    (state.run.unsaved || (state.trouble !== undefined && saveTroubles.includes(state.trouble)));

  /** What was on screen and could not be saved is not replaced by less. */
  const withShown = (run: Run) => (state.run && isOnlyHere(run.id) ? keepFuller(state.run, run) : run);

  /** Nobody streams into the run any more, and it is nowhere else. */
  function keepHere(runId: string): void {
    if (!state.run) return;
    const run = asInterrupted(state.run, Date.now());
    set({ run });
    if (savesAgain !== runId) return;
    savesAgain = undefined;
    options.saveHere?.(run).then(
      () => state.run?.id === runId && clearTrouble(),
      () => undefined,
    );
  }

  const isShown = (runId: string) => state.view.name === 'run' && state.view.runId === runId;

  function show(view: PanelView): void {
    const { run, trouble: _, ...rest } = state;
    const keepsRun = view.name === 'run' && run?.id === view.runId;
    state = { ...rest, view, ...(keepsRun && { run }) };
    set({});
  }

  /** A change of view that the person made: the background has to hear of it. */
  function goTo(view: PanelView): void {
    hasMoved = true;
    show(view);
    post(view.name === 'run' ? { type: 'watch', runId: view.runId } : { type: 'leave' });
  }

  open();

  return {
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask(question, how = {}) {
      hasMoved = true;
      heldBack = undefined;
      post({ type: 'ask', question, how });
    },
    askAgain(runId) {
      hasMoved = true;
      heldBack = undefined;
      post({ type: 'ask-again', runId });
    },
    askAnyway() {
      const attempt = takeHeldBack();
      if (attempt?.type === 'ask-again') post({ ...attempt, overLimit: true });
      if (attempt?.type === 'ask') post({ ...attempt, how: { ...attempt.how, overLimit: true } });
    },
    goOn() {
      const attempt = takeHeldBack();
      clearTrouble();
      if (attempt) post(attempt);
    },
    stop(answerId) {
      if (state.view.name !== 'run') return;
      post({ type: 'stop', runId: state.view.runId, ...(answerId !== undefined && { answerId }) });
    },
    retry(answerId) {
      if (state.view.name === 'run') post({ type: 'retry', runId: state.view.runId, answerId });
    },
    tryNow(answerId) {
      if (state.view.name === 'run') post({ type: 'try-now', runId: state.view.runId, answerId });
    },
    saveAgain() {
      if (state.view.name !== 'run') return;
      savesAgain = state.view.runId;
      post({ type: 'save-again', runId: savesAgain });
    },
    openRun: (runId) => goTo({ name: 'run', runId }),
    compose: (draft = { draft: '' }) => goTo({ name: 'compose', ...draft }),
    openHistory: () => goTo({ name: 'history' }),
  };
}
