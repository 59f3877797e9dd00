import type { AskGesture } from '../capture/on-ask-gesture.ts';
import type { Settings } from '../store/default-settings.ts';
import type { Attempt, PanelView, Trouble } from './messages.ts';
import type { PanelHub } from './panel-hub.ts';
import type { RunService } from './run-service.ts';

export interface GestureDependencies {
  readonly runs: Pick<RunService, 'ask'>;
  readonly hub: Pick<PanelHub, 'show'>;
  readonly readSettings: () => Promise<Pick<Settings, 'askAtOnce'>>;
}

/** From a gesture to a question: reads the text, then asks at once or puts it into the question box. */
export function createGestureHandler({ runs, hub, readSettings }: GestureDependencies) {
  return async function handleGesture({ way, source, windowId, read }: AskGesture): Promise<void> {
    // All at once: a page can be slow to read, and the window is known at once.
    const reading = read();
    const settings = readSettings();
    const panel = await windowId;
    const show = (view: PanelView, trouble?: Trouble, attempt?: Attempt) =>
      panel !== undefined && hub.show(panel, view, trouble, attempt);

    show({ name: 'compose', draft: '', reading: true });
    const { text, note, fullLength } = await reading;
    const compose: PanelView = {
      name: 'compose',
      draft: text,
      ...(source && { source }),
      ...(note && { note }),
      ...(fullLength !== undefined && { fullLength }),
    };
    const { askAtOnce } = await settings;
    // A text that is not whole, or not there, is never sent unseen.
    if (!askAtOnce || text === '' || note !== undefined) {
      show(compose);
      return;
    }
    const question = { text, way, ...(source && { source }) };
    const result = await runs.ask(question);
    if ('run' in result) show({ name: 'run', runId: result.run.id });
    else show(compose, result.trouble, { type: 'ask', question });
  };
}
