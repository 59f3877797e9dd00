/**
 * What a page showed of its streams, frame by frame. For each stream, by its model: what had been painted (letters, white
 * space left out) and when, epoch ms.
 */
export type Painted = Readonly<Record<string, readonly { readonly end: number; readonly at: number }[]>>;

/** Shared by the two functions below, inside the page. */
interface WatchWindow {
  benchPainted?: Painted;
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
  for (const model of Object.keys(texts)) painted[model] = [];

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
  page.benchPainted = painted;
  page.benchStop = () => cancelAnimationFrame(frame);
}

/** Ends the watch and gives what it saw. Runs inside the page. */
export function endWatch(): Painted {
  const page = globalThis as WatchWindow;
  page.benchStop?.();
  return page.benchPainted ?? {};
}
