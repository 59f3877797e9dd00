import type { ProviderId } from '../../utils/domain.ts';
import { textEvent } from './events.ts';

/** A stream of at least `size` bytes of text without an end mark, in pieces of one event each. */
export function longAnswer(id: ProviderId, size: number): Uint8Array[] {
  // Three bytes a character, so that a cap in the wrong unit would show.
  const text = '长'.repeat(21_845);
  const piece = new TextEncoder().encode(textEvent(id, text));
  return Array(Math.ceil(size / (text.length * 3))).fill(piece);
}
