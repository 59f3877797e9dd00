import { type Browser, browser } from '#imports';
import { type CapturedText, chooseReading } from './choose-reading.ts';
import type { FrameReading } from './frame-reading.ts';

/**
 * Longest time in ms that a page gets to answer. Reading takes some ms; a page that keeps its thread to itself, or a
 * frame of it, would keep the person waiting for ever.
 */
const patienceMs = 4_000;

export interface ReadPageOptions {
  readonly tabId: number | undefined;
  /** The frame that was clicked. Absent: the one that has the focus is found. */
  readonly frameId?: number | undefined;
  /** What the context menu says is selected, empty where it is nothing. Absent: it was no menu. */
  readonly browserSelection?: string | undefined;
}

/**
 * Reads the text to ask from a page, under the `activeTab` of the gesture. Never rejects: pages that cannot be read
 * (chrome://, the store, PDFs, frames of other sites) give what the browser knows, or a note why there is nothing.
 */
export async function readPage({ tabId, frameId, browserSelection }: ReadPageOptions): Promise<CapturedText> {
  const readings = await withinPatience(readFrames(tabId, frameId));
  const isLate = readings === 'too-late';
  const captured = chooseReading(isLate ? [] : readings, browserSelection);
  if (captured.note !== 'page-closed') return captured;
  if (isLate) return { text: '', note: 'page-busy' };
  // A page that is closed to extensions has no frames that are not: it is this frame's site that is another.
  return frameId === undefined || frameId === 0 ? captured : { text: '', note: 'frame-closed' };
}

async function readFrames(
  tabId: number | undefined,
  frameId: number | undefined,
): Promise<(FrameReading | undefined)[]> {
  if (tabId === undefined || tabId < 0) return [];
  const target: Browser.scripting.InjectionTarget =
    frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  try {
    const results = await browser.scripting.executeScript<[], FrameReading>({
      target,
      files: ['/read-active-field.js'],
    });
    return results.map(({ result }) => result ?? undefined);
  } catch {
    return [];
  }
}

function withinPatience<Value>(work: Promise<Value>): Promise<Value | 'too-late'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<'too-late'>((resolve) => {
    timer = setTimeout(resolve, patienceMs, 'too-late');
  });
  return Promise.race([work, tooLate]).finally(() => clearTimeout(timer));
}
