import type { AskGesture } from '../capture/on-ask-gesture.ts';
import { findPrivate } from '../mask/find-private.ts';
import type { Settings } from '../store/default-settings.ts';
import { draftOf, type TemplateOf } from './draft-of.ts';
import type { Attempt, PanelView, Trouble } from './messages.ts';
import type { PanelHub } from './panel-hub.ts';
import type { RunService } from './run-service-contract.ts';

export interface GestureDependencies {
  readonly runs: Pick<RunService, 'ask'>;
  readonly hub: Pick<PanelHub, 'show'>;
  readonly readSettings: () => Promise<Pick<Settings, 'askAtOnce' | 'masking' | 'prompts' | 'selectionAs'>>;
  readonly templateOf: TemplateOf;
}

/** From a gesture to a question: reads the text, then asks at once or puts it into the question box. */
export function createGestureHandler({ runs, hub, readSettings, templateOf }: GestureDependencies) {
  return async function handleGesture({ way, intent, source, windowId, read }: AskGesture): Promise<void> {
    // All at once: a page can be slow to read, and the window is known at once.
    const reading = read();
    const settings = readSettings();
    const panel = await windowId;
    const show = (view: PanelView, trouble?: Trouble, attempt?: Attempt) =>
      panel !== undefined && hub.show(panel, view, trouble, attempt);

    show({ name: 'compose', draft: '', reading: true });
    const captured = await reading;
    const { text, note, fullLength, invisible } = captured;
    const { askAtOnce, masking, ...wishes } = await settings;
    const draft = draftOf({ captured, intent, source }, wishes, templateOf);
    const compose: PanelView = {
      name: 'compose',
      ...draft,
      ...(note && { note }),
      ...(fullLength !== undefined && { fullLength }),
      ...(invisible !== undefined && { invisible }),
    };
    // Never sent unseen: a text that is not whole or not there, one that carried something nobody could see, one with
    // private details that the person may want to mask, and an image.
    const isHeld =
      note !== undefined ||
      invisible !== undefined ||
      draft.images !== undefined ||
      (masking === 'ask' && findPrivate(text).length > 0);
    if (!askAtOnce || draft.draft === '' || isHeld) {
      show(compose);
      return;
    }
    const question = { text: draft.draft, way, ...(draft.source && { source: draft.source }) };
    const result = await runs.ask(question);
    if ('run' in result) show({ name: 'run', runId: result.run.id });
    else show(compose, result.trouble, { type: 'ask', question });
  };
}
