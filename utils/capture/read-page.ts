import { type CapturedText, chooseReading } from './choose-reading.ts';
import type { FrameReading } from './frame-reading.ts';
import { type FrameTarget, readInPage } from './inject.ts';

export interface ReadPageOptions extends FrameTarget {
  /** What the context menu says is selected, empty where it is nothing. Absent: it was no menu. */
  readonly browserSelection?: string | undefined;
}

/**
 * Reads the text to ask from a page: of the frame that was clicked, or else of the one that has the focus. Never rejects:
 * pages that cannot be read (chrome://, the store, PDFs, frames of other sites) give what the browser knows, or a note
 * why there is nothing.
 */
export async function readPage({ tabId, frameId, browserSelection }: ReadPageOptions): Promise<CapturedText> {
  const readings = await readInPage<FrameReading>('/read-active-field.js', { tabId, frameId });
  const isLate = readings === 'too-late';
  const captured = chooseReading(isLate ? [] : readings, browserSelection);
  if (captured.note !== 'page-closed') return captured;
  if (isLate) return { text: '', note: 'page-busy' };
  // A page that is closed to extensions has no frames that are not: it is this frame's site that is another.
  return frameId === undefined || frameId === 0 ? captured : { text: '', note: 'frame-closed' };
}
