import { type Browser, browser } from '#imports';
import { type CapturedText, chooseReading } from './choose-reading.ts';
import { type FrameReading, readActiveField } from './read-active-field.ts';

/** Longest text taken from a page, in UTF-16 units; what is longer is cut with a note. */
export const maxCapturedLength = 400_000;

export interface ReadPageOptions {
  readonly tabId: number | undefined;
  /** The frame that was clicked. Absent: the one that has the focus is found. */
  readonly frameId?: number | undefined;
  /** What the context menu says is selected. */
  readonly browserSelection?: string | undefined;
}

/**
 * Reads the text to ask from a page, under the `activeTab` of the gesture. Never rejects: pages that cannot be read
 * (chrome://, the store, PDFs, frames of other sites) give what the browser knows, or a note why there is nothing.
 */
export async function readPage({ tabId, frameId, browserSelection }: ReadPageOptions): Promise<CapturedText> {
  return chooseReading(await readFrames(tabId, frameId), browserSelection);
}

async function readFrames(
  tabId: number | undefined,
  frameId: number | undefined,
): Promise<(FrameReading | undefined)[]> {
  if (tabId === undefined || tabId < 0) return [];
  const target: Browser.scripting.InjectionTarget =
    frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] };
  try {
    const results = await browser.scripting.executeScript({
      target,
      func: readActiveField,
      args: [maxCapturedLength],
    });
    return results.map(({ result }) => result ?? undefined);
  } catch {
    return [];
  }
}
