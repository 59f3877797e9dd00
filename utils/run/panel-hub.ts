import type { Port } from '../platform/port.ts';
import type { SessionMap } from '../store/session-map.ts';
import { askAgain } from './ask-again.ts';
import type { Attempt, BackgroundMessage, PanelMessage, PanelView, Trouble } from './messages.ts';
import type { AskResult, RunService } from './run-service-contract.ts';

/** The background's side of all open panels. A window has its own panel; every panel may watch any run. */
export interface PanelHub {
  connect(port: PanelPort): void;
  /**
   * Says what the panel of a window shows, now and when it is opened next; and with it, why a question was not asked.
   */
  show(windowId: number, view: PanelView, trouble?: Trouble, attempt?: Attempt): void;
  /** Tells every panel that something is put right. */
  troubleOver(trouble: Trouble): void;
}

export type PanelPort = Port<PanelMessage, BackgroundMessage>;

interface OpenPanel {
  readonly port: PanelPort;
  windowId?: number;
  watchedRunId?: string;
}

type TroubleMessage = Extract<BackgroundMessage, { readonly type: 'trouble' }>;

const emptyView: PanelView = { name: 'compose', draft: '' };

/** `views` remembers what each window's panel showed, so that a closed panel opens where it was. */
export function createPanelHub(runs: RunService, views: SessionMap<PanelView>): PanelHub {
  const panels = new Set<OpenPanel>();
  const latestViews = new Map<number, PanelView>();
  /** For a panel that is still opening when its question could not be asked. */
  const latestTroubles = new Map<number, TroubleMessage>();

  runs.listen({
    onEvents: (runId, events) => tellWatchers(runId, { type: 'events', runId, events }),
    onTrouble: (runId, trouble, attempt) =>
      tellWatchers(runId, { type: 'trouble', trouble, ...(attempt && { attempt }) }),
    onTroubleOver: (runId, trouble) => tellWatchers(runId, { type: 'trouble-over', trouble }),
  });

  function tellWatchers(runId: string, message: BackgroundMessage): void {
    for (const panel of panels) if (panel.watchedRunId === runId) panel.port.post(message);
  }

  function remember(windowId: number | undefined, view: PanelView): void {
    if (windowId === undefined) return;
    latestTroubles.delete(windowId);
    latestViews.set(windowId, view);
    // Only a convenience: a panel that opens empty loses nothing.
    views.write(String(windowId), view).catch(() => undefined);
  }

  async function watch(panel: OpenPanel, runId: string): Promise<void> {
    panel.watchedRunId = runId;
    const kept = await runs.read(runId).catch(() => undefined);
    if (panel.watchedRunId !== runId) return;
    // After the wait, and with none before the post: what was on its way must not come again after the snapshot.
    const run = runs.readLive(runId) ?? kept;
    panel.port.post(run ? { type: 'snapshot', run } : { type: 'gone', runId });
  }

  async function ask(panel: OpenPanel, attempt: Attempt, asking: Promise<AskResult>): Promise<void> {
    const result = await asking;
    if ('trouble' in result) {
      panel.port.post({ type: 'trouble', trouble: result.trouble, attempt });
    } else {
      const view: PanelView = { name: 'run', runId: result.run.id };
      remember(panel.windowId, view);
      show(panel, view);
    }
  }

  async function saveAgain({ port }: OpenPanel, runId: string): Promise<void> {
    if (!(await runs.saveAgain(runId))) port.post({ type: 'gone', runId });
  }

  function show(panel: OpenPanel, view: PanelView, isGreeting?: true): void {
    panel.port.post({ type: 'show', view, ...(isGreeting && { isGreeting }) });
    if (view.name === 'run') void watch(panel, view.runId);
    else delete panel.watchedRunId;
  }

  async function greet(panel: OpenPanel, hello: Extract<PanelMessage, { type: 'hello' }>) {
    const { windowId, watchRunId, isBack } = hello;
    if (windowId !== undefined) panel.windowId = windowId;
    // A panel that comes back after the background was ended keeps the run it shows.
    if (watchRunId !== undefined) return watch(panel, watchRunId);
    if (windowId === undefined) return;
    const view = latestViews.get(windowId) ?? (await views.read(String(windowId)).catch(() => undefined));
    const latest = latestViews.get(windowId);
    // What a person has begun in the question box is nowhere else: only a new capture takes its place.
    if (latest || !isBack) show(panel, latest ?? view ?? emptyView, true);
    const trouble = latestTroubles.get(windowId);
    if (trouble) panel.port.post(trouble);
  }

  return {
    connect(port) {
      const panel: OpenPanel = { port };
      panels.add(panel);
      port.onClose(() => panels.delete(panel));
      port.onMessage((message) => {
        switch (message.type) {
          case 'hello':
            return void greet(panel, message);
          case 'ask':
            return void ask(panel, message, runs.ask(message.question, message.how));
          case 'ask-again':
            return void ask(panel, message, askAgain(runs, message.runId, message.overLimit));
          case 'watch':
            remember(panel.windowId, { name: 'run', runId: message.runId });
            return void watch(panel, message.runId);
          case 'leave':
            delete panel.watchedRunId;
            return remember(panel.windowId, emptyView);
          case 'stop':
            return runs.stop(message.runId, message.answerId);
          case 'retry':
            return void runs.retry(message.runId, message.answerId);
          case 'try-now':
            return runs.tryNow(message.runId, message.answerId);
          case 'save-again':
            return void saveAgain(panel, message.runId);
        }
      });
    },

    show(windowId, view, trouble, attempt) {
      remember(windowId, view);
      const message: TroubleMessage | undefined = trouble && { type: 'trouble', trouble, ...(attempt && { attempt }) };
      if (message) latestTroubles.set(windowId, message);
      for (const panel of panels) {
        if (panel.windowId !== windowId) continue;
        show(panel, view);
        if (message) panel.port.post(message);
      }
    },

    troubleOver(trouble) {
      for (const [windowId, message] of latestTroubles)
        if (message.trouble === trouble) latestTroubles.delete(windowId);
      for (const { port } of panels) port.post({ type: 'trouble-over', trouble });
    },
  };
}
