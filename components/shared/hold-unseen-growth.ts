import type { Run } from '../../utils/domain.ts';
import type { PanelState } from '../../utils/run/run-client.ts';
import type { Source } from './frame-store.ts';
import { hasOnlyGrown, isSameBut } from './has-only-grown.ts';
import type { SeenEnds } from './seen-ends.ts';

/**
 * Growth out of sight is drawn so often, in ms: often enough for who scrolls to it or searches the page, and with a
 * twelfth of the frames. Most of three long answers is out of sight in a narrow panel.
 */
export const unseenMs = 200;

/** The same state, but what answers grow by where nobody sees it comes a few times a second only. */
export function holdUnseenGrowth(source: Source<PanelState>, ends: SeenEnds): Source<PanelState> {
  const listeners = new Set<() => void>();
  let shown = source.getSnapshot();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopListening: (() => void) | undefined;

  const show = (next: PanelState) => {
    if (next === shown) return;
    shown = next;
    for (const listener of listeners) listener();
  };
  const release = () => {
    clearTimeout(timer);
    timer = undefined;
    show(source.getSnapshot());
  };
  const onChange = () => {
    const newest = source.getSnapshot();
    const next = withoutUnseenGrowth(shown, newest, ends.isSeen);
    if (next !== newest) timer ??= setTimeout(release, unseenMs);
    show(next);
  };
  const listen = () => {
    const stops = [source.subscribe(onChange), ends.subscribe(release)];
    return () => {
      clearTimeout(timer);
      timer = undefined;
      for (const stop of stops) stop();
    };
  };

  return {
    getSnapshot() {
      if (!stopListening) shown = source.getSnapshot();
      return shown;
    },
    subscribe(listener) {
      if (!stopListening) shown = source.getSnapshot();
      stopListening ??= listen();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stopListening?.();
        stopListening = undefined;
      };
    },
  };
}

/** `newest` with the answers of `shown` that have only grown out of sight since. `shown` itself when that is all. */
export function withoutUnseenGrowth(shown: PanelState, newest: PanelState, isSeen: SeenEnds['isSeen']): PanelState {
  if (!shown.run || !newest.run || shown.run.id !== newest.run.id) return newest;
  const run = heldRun(shown.run, newest.run, isSeen);
  if (run === newest.run) return newest;
  return run === shown.run && isSameBut(shown, newest, ['run']) ? shown : { ...newest, run };
}

function heldRun(shown: Run, newest: Run, isSeen: SeenEnds['isSeen']): Run {
  const answers = newest.answers.map((answer) => {
    const before = shown.answers.find(({ id }) => id === answer.id);
    return before && hasOnlyGrown(before, answer) && !isSeen(answer.id) ? before : answer;
  });
  if (answers.every((answer, index) => answer === newest.answers[index])) return newest;
  const isAllHeld = answers.every((answer, index) => answer === shown.answers[index]);
  return isAllHeld && isSameBut(shown, newest, ['answers']) ? shown : { ...newest, answers };
}
