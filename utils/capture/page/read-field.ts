import type { ReadText } from '../frame-reading.ts';
import { hasGaps } from './editors/has-gaps.ts';
import { shorten } from './shorten.ts';
import { visibleText } from './visible-text.ts';

export type ValueField = HTMLInputElement | HTMLTextAreaElement;

/** Types of inputs that people write text into. A password is one, to be refused. */
const textInputTypes = ['text', 'search', 'url', 'tel', 'email', 'number', 'password', ''];

export function isValueField(element: Element | null): element is ValueField {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && textInputTypes.includes(element.type))
  );
}

/** What a field holds, and what is selected of it. */
export function readValueField(field: ValueField, maxLength: number): { selection?: ReadText; field: ReadText } {
  const { value } = field;
  const range = selectedRange(field);
  return {
    ...(range && { selection: shorten(value.slice(...range), maxLength) }),
    field: shorten(value, maxLength),
  };
}

function selectedRange(field: ValueField): readonly [number, number] | undefined {
  try {
    const { selectionStart, selectionEnd } = field;
    if (selectionStart === null || selectionEnd === null || selectionStart === selectionEnd) return undefined;
    return [selectionStart, selectionEnd];
  } catch {
    // `type=number` and `type=email` have no selection to ask for.
    return undefined;
  }
}

/** The outermost element in which a person writes around this one. */
export function editingHost(element: Element | null): HTMLElement | undefined {
  if (!(element instanceof HTMLElement) || !element.isContentEditable) return undefined;
  let host = element;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}

/** The text of an editable element; undefined where a part of it is drawn as dots. */
export function readEditable(host: HTMLElement, maxLength: number): ReadText | undefined {
  const drawn = visibleText(host, maxLength);
  if (drawn?.hasSecret) return undefined;
  return shorten(withoutFillers(drawn?.text ?? host.innerText), maxLength, hasGaps(host) ? { isPartial: true } : {});
}

/**
 * Editors keep characters without width in empty lines and beside what is not text, for the caret to stand in; and
 * spaces that do not break, for two in a row to be seen.
 */
export function withoutFillers(text: string): string {
  return text.replace(/[\u200b\u2060\ufeff]/g, '').replace(/\u00a0/g, ' ');
}
