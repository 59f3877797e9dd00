/** A state that can be read and listened to. */
export interface Source<State> {
  getSnapshot(): State;
  subscribe(listener: () => void): () => void;
}

/** Longest a change waits for a frame, in ms. Hidden panels get no frames, so a timer has to do. */
const hiddenFlushMs = 200;

/** Calls back before the next paint, or soon when nothing is painted. Returns what cancels it. */
export function requestFlush(callback: () => void): () => void {
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const flush = () => {
    cancel();
    callback();
  };
  const frame = requestAnimationFrame(flush);
  const timer = setTimeout(flush, hiddenFlushMs);
  return cancel;
}

/**
 * The same state, published at most once a frame: tokens arrive far more often than anything can be painted. The
 * snapshot itself is held back too; throttling only the listener would still draw at every read.
 */
export function createFrameStore<State>(
  source: Source<State>,
  schedule: (callback: () => void) => () => void = requestFlush,
): Source<State> {
  const listeners = new Set<() => void>();
  let published = source.getSnapshot();
  let cancel: (() => void) | undefined;
  let unsubscribe: (() => void) | undefined;

  const publish = () => {
    cancel = undefined;
    if (published === source.getSnapshot()) return;
    published = source.getSnapshot();
    for (const listener of listeners) listener();
  };

  return {
    getSnapshot: () => published,
    subscribe(listener) {
      listeners.add(listener);
      unsubscribe ??= source.subscribe(() => {
        cancel ??= schedule(publish);
      });
      publish();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        cancel?.();
        cancel = undefined;
        unsubscribe?.();
        unsubscribe = undefined;
      };
    },
  };
}
