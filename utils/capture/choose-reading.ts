import type { CaptureNote, QuestionImage } from '../domain.ts';
import type { FrameReading, ReadText } from './frame-reading.ts';
import { removeInvisible } from './remove-invisible.ts';

export interface CapturedText {
  readonly text: string;
  readonly note?: CaptureNote;
  /** UTF-16 units of the whole, where the text is only its beginning. */
  readonly fullLength?: number;
  /** How many characters that nobody sees were removed. Absent: none. */
  readonly invisible?: number;
  /** What was clicked is an image; the text is empty. */
  readonly image?: QuestionImage;
  /** Where on the page it was read. Absent for what was typed into a field, or elsewhere. */
  readonly from?: 'selection' | 'link';
}

/**
 * The text to ask, from what the frames of a page read and what the browser itself says is selected.
 *
 * `browserSelection` is the context menu's own word, empty where nothing is selected; undefined for a gesture that says
 * nothing of it. Chromium flattens its new lines, so the page's reading is preferred, but only while both are the same
 * text: a page that shows one thing and reads as another loses.
 */
export function chooseReading(
  readings: readonly (FrameReading | undefined)[],
  browserSelection: string | undefined,
): CapturedText {
  const chosen = choose(readings, browserSelection);
  const { text, removed } = removeInvisible(chosen.text);
  if (removed === 0) return chosen;
  return { ...chosen, text, invisible: removed, ...(text === '' && { note: chosen.note ?? 'empty-field' }) };
}

function choose(readings: readonly (FrameReading | undefined)[], browserSelection: string | undefined): CapturedText {
  const focused = readings.find((reading) => reading?.hasFocus) ?? readings.find((reading) => reading !== undefined);
  // A secret stays one, whatever else is known of it.
  if (focused?.note === 'secret-field' || focused?.note === 'unseen-field') return { text: '', note: focused.note };

  const selection = browserSelection?.trim() ?? '';
  if (selection !== '') {
    if (isDots(selection)) return { text: '', note: 'secret-field' };
    const confirmed = readings.find((reading) => reading?.selection && isSameText(reading.selection, selection));
    const known: CapturedText = confirmed?.selection ? captured(confirmed.selection) : { text: selection };
    return { ...known, from: 'selection' };
  }
  if (!focused) return { text: '', note: 'page-closed' };
  const { field, note } = focused;
  // Selected since the menu was opened, by the page itself: not what the person meant.
  const isFalse = browserSelection !== undefined && focused.selection?.isDrawnSelection !== true;
  const selected = isFalse ? undefined : focused.selection;
  const read = selected ?? field;
  if (!read || read.text === '') return { text: '', note: note ?? (field ? 'empty-field' : 'nothing-there') };
  return { ...captured(read), ...(selected && { from: 'selection' as const }) };
}

function captured({ text, fullLength, isPartial }: ReadText): CapturedText {
  if (isPartial) return { text, note: 'visible-part' };
  return fullLength === undefined ? { text } : { text, note: 'shortened', fullLength };
}

/** Equal but for white space; browsers may shorten the menu's word, so the beginning is enough. */
function isSameText({ text, plain = text, fullLength }: ReadText, selection: string): boolean {
  const read = withoutSpace(plain);
  const said = withoutSpace(selection);
  return read.startsWith(said) || (fullLength !== undefined && said.startsWith(read));
}

const withoutSpace = (text: string) => text.replace(/[\s\u200b\u2060\ufeff]+/g, '');

/** What a browser says is selected in a password field. */
const isDots = (text: string) => /^[•●]+$/.test(text);
