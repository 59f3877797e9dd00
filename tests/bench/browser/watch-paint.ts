/** A text at the moment a frame was done. */
export interface Sighting {
  /** How much of it was drawn, in letters, white space left out. */
  readonly end: number;
  /** Epoch ms. */
  readonly at: number;
  /** Whether its end was inside the window. */
  readonly isSeen: boolean;
}

/** What a page showed of its streams, frame by frame, by their models. */
export type Painted = Readonly<Record<string, readonly Sighting[]>>;

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
  const painted: Record<string, Sighting[]> = {};
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
      const sightings = painted[model];
      if (!tail || !sightings) continue;
      const before = sightings.at(-1)?.end ?? 0;
      const place = text.indexOf(tail, Math.max(0, before - tail.length));
      if (place < 0 || place + tail.length <= before) continue;
      const { bottom = 0 } = element?.getBoundingClientRect() ?? {};
      sightings.push({ end: place + tail.length, at, isSeen: bottom > 0 && bottom < window.innerHeight });
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
