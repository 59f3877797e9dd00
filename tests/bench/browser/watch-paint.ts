/** What a page showed of its streams, frame by frame. */
export interface Watched {
  /** For each stream, by its model: what had been painted (letters, white space left out) and when, epoch ms. */
  readonly painted: Readonly<Record<string, readonly { readonly end: number; readonly at: number }[]>>;
  /** The tasks over 50 ms. */
  readonly longTasks: readonly LongTask[];
}

export interface LongTask {
  /** When it ended, epoch ms. */
  readonly endedAt: number;
  /** In ms. */
  readonly duration: number;
}

/** Shared by the two functions below, inside the page. */
interface WatchWindow {
  benchWatched?: Watched;
  benchStop?: () => void;
}

/**
 * Watches how streamed texts appear in `[data-model]` elements. Runs inside the page: nothing from outside may be used
 * but its arguments. `texts` hold the whole texts without white space; where the last letters on screen stand in them
 * tells how much was painted.
 */
export function watchPaint(texts: Readonly<Record<string, string>>, selector: string): void {
  const tailLength = 24;
  const painted: Record<string, { end: number; at: number }[]> = {};
  const longTasks: LongTask[] = [];
  for (const model of Object.keys(texts)) painted[model] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      longTasks.push({ endedAt: performance.timeOrigin + startTime + duration, duration });
    }
  });
  observer.observe({ type: 'longtask' });

  const afterPaint = new MessageChannel();
  afterPaint.port1.onmessage = () => {
    const at = performance.timeOrigin + performance.now();
    for (const [model, text] of Object.entries(texts)) {
      const element = document.querySelector(selector.replace('$', model));
      const tail = element?.textContent
        ?.slice(-3 * tailLength)
        .replace(/\s+/g, '')
        .slice(-tailLength);
      const seen = painted[model];
      if (!tail || !seen) continue;
      const before = seen.at(-1)?.end ?? 0;
      const place = text.indexOf(tail, Math.max(0, before - tail.length));
      if (place >= 0 && place + tail.length > before) seen.push({ end: place + tail.length, at });
    }
  };
  let frame = requestAnimationFrame(function next() {
    // The message comes when the frame's own work, painting included, is done.
    afterPaint.port2.postMessage(undefined);
    frame = requestAnimationFrame(next);
  });
  const page = globalThis as WatchWindow;
  page.benchWatched = { painted, longTasks };
  page.benchStop = () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}

/** Ends the watch and gives what it saw. Runs inside the page. */
export function endWatch(): Watched {
  const page = globalThis as WatchWindow;
  page.benchStop?.();
  return page.benchWatched ?? { painted: {}, longTasks: [] };
}
