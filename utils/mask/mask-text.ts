import type { Mask } from '../domain.ts';
import { findPrivate, type PrivateKind } from './find-private.ts';

/**
 * What a mask is called in a question. The same in every language: a run can be read in another one than it was asked
 * in, and models give these words back as they are.
 */
const names: Readonly<Record<PrivateKind, string>> = {
  key: 'key',
  iban: 'IBAN',
  card: 'card',
  bsn: 'BSN',
  'e-mail': 'e-mail',
  phone: 'phone',
};

export interface MaskedText {
  readonly text: string;
  /** The known masks, and those that this text needed. */
  readonly masks: readonly Mask[];
}

/**
 * Puts a placeholder ("[e-mail 1]") in the place of every private detail. `known`: masks of the same thread, whose
 * details keep their placeholder; a number is never given to two.
 */
export function maskText(text: string, known: readonly Mask[] = []): MaskedText {
  const masks = [...known];
  let masked = '';
  let at = 0;
  for (const { kind, start, end } of findPrivate(text)) {
    const value = text.slice(start, end);
    let mask = masks.find((one) => one.value === value);
    if (!mask) {
      mask = { placeholder: freePlaceholder(names[kind], masks, text), value };
      masks.push(mask);
    }
    masked += text.slice(at, start) + mask.placeholder;
    at = end;
  }
  return { text: masked + text.slice(at), masks };
}

function freePlaceholder(name: string, masks: readonly Mask[], text: string): string {
  for (let number = 1; ; number += 1) {
    const placeholder = `[${name} ${number}]`;
    // Someone may have written one of these by hand.
    if (!text.includes(placeholder) && masks.every((mask) => mask.placeholder !== placeholder)) return placeholder;
  }
}
