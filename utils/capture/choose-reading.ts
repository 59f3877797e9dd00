import type { CaptureNote } from '../domain.ts';
import type { FrameReading } from './read-active-field.ts';

export interface CapturedText {
  readonly text: string;
  readonly note?: CaptureNote;
}

/**
 * The text to ask, from what the frames of a page read and what the browser itself says is selected.
 *
 * `browserSelection` is the context menu's own word. Chromium flattens its new lines, so the page's reading is
 * preferred, but only while both are the same text: a page that shows one thing and reads as another loses.
 */
export function chooseReading(
  readings: readonly (FrameReading | undefined)[],
  browserSelection: string | undefined,
): CapturedText {
  const focused = readings.find((reading) => reading?.hasFocus) ?? readings.find((reading) => reading !== undefined);
  // A secret stays one, whatever else is known of it.
  if (focused?.note === 'secret-field') return { text: '', note: 'secret-field' };

  const selection = browserSelection?.trim() ?? '';
  if (selection === '') return focused ? withoutFlags(focused) : { text: '', note: 'page-closed' };

  const confirmed = readings.find((reading) => reading?.isSelection && isSameText(reading.text, selection));
  return confirmed ? withoutFlags(confirmed) : { text: selection };
}

function withoutFlags({ text, note }: FrameReading): CapturedText {
  return note === undefined ? { text } : { text, note };
}

/** Equal but for white space; browsers may shorten the menu's word, so the beginning is enough. */
function isSameText(read: string, selection: string): boolean {
  return withoutSpace(read).startsWith(withoutSpace(selection));
}

const withoutSpace = (text: string) => text.replace(/\s+/g, '');
