import type { CaptureNote } from '../domain.ts';
import type { FrameReading, ReadText } from './frame-reading.ts';
import { hasGaps } from './page/editors/has-gaps.ts';
import { readVirtualEditor } from './page/editors/read-virtual-editor.ts';
import { deepestActive, isOnFocusPath } from './page/focus.ts';
import { editingHost, isValueField, readEditable, readValueField, withoutFillers } from './page/read-field.ts';
import { type SelectedText, selectedText } from './page/selected-text.ts';
import { shorten } from './page/shorten.ts';
import { isBesidePassword, whyRefused } from './page/why-refused.ts';

/**
 * Longest text taken from a page, in UTF-16 units: about 100 000 words, as much as the largest models read. What is
 * longer is shortened, and said.
 */
export const maxCapturedLength = 400_000;

/**
 * Runs inside a frame of a page, in the isolated world: page code cannot reach it, but the DOM it reads is the page's
 * and may lie. Reads what is selected and the focused field. Secrets are refused before their value is read.
 *
 * `maxLength`: in UTF-16 units.
 */
export function readActiveField(maxLength: number = maxCapturedLength): FrameReading {
  const active = deepestActive();
  // A frame that has the focus says for itself what is selected in it; what the outer page has selected is stale.
  if (active?.tagName === 'IFRAME' || active?.tagName === 'FRAME') return { hasFocus: false, note: 'frame-closed' };
  return { hasFocus: isOnFocusPath(), ...readFocused(active, maxLength) };
}

interface Reading {
  readonly selection?: ReadText;
  readonly field?: ReadText;
  readonly note?: CaptureNote;
}

function readFocused(active: Element | null, maxLength: number): Reading {
  const virtual = active && readVirtualEditor(active, maxLength);
  if (virtual) return unlessEmpty(virtual);

  if (isValueField(active)) {
    const refusal = whyRefused(active);
    if (refusal) return { note: refusal };
    const { selection, field } = readValueField(active, maxLength);
    if (isBesidePassword(active)) return selection ? { selection } : { note: 'secret-field' };
    return unlessEmpty({ ...(selection && { selection }), field });
  }

  const host = editingHost(active);
  const refusal = host && whyRefused(host);
  if (refusal) return { note: refusal };
  const selected = selectedText(active, host, maxLength);
  if (selected?.hasSecret) return { note: 'secret-field' };
  const field = host && readEditable(host, maxLength);
  if (host && !field) return { note: 'secret-field' };
  if (!selected && !field) return { note: 'nothing-there' };
  const clean = host ? withoutFillers : (text: string) => text;
  return unlessEmpty({
    ...(selected && { selection: shorten(clean(selected.text), maxLength, aboutSelection(selected, host)) }),
    ...(field && { field }),
  });
}

function aboutSelection({ text, plain, range }: SelectedText, host: Element | undefined): Omit<ReadText, 'text'> {
  return {
    ...(text.replace(/\s+/g, '') !== plain.replace(/\s+/g, '') && { plain }),
    ...(host && hasGaps(host, range) && { isPartial: true }),
  };
}

function unlessEmpty(reading: Reading): Reading {
  const { selection, field } = reading;
  return (selection?.text ?? '') === '' && (field?.text ?? '') === '' ? { note: 'empty-field' } : reading;
}
