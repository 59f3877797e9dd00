import type { TextRange } from '../../domain.ts';
import type { Passage } from './passage.ts';

/** The place in the answer of a part of a passage's text, `end` exclusive. */
export function toRange(passage: Passage, part: { readonly start: number; readonly end: number }): TextRange {
  const start = passage.offsets[part.start] ?? passage.segment.start;
  const last = passage.offsets[Math.max(part.start, part.end - 1)] ?? start;
  return { answerId: passage.segment.answerId, start, end: Math.min(last + 1, passage.segment.end) };
}
