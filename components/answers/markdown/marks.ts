import type { SourceMap } from './source-map.ts';
import { indexAt } from './source-map.ts';

/**
 * What a stretch of an answer is to the other answers. `evidence` shows why an answer is called refused or partial, and
 * `place` is where a jump went to.
 */
export type MarkKind = 'differs' | 'some' | 'only' | 'evidence' | 'place';

/** Offsets into the answer's Markdown, end exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
  /** Id of the group in the comparison. */
  readonly group: string;
  /** Covers a sentence as a whole, not the words that matter in it: drawn more quietly. */
  readonly isWhole?: boolean;
}

/** A stretch of text that the same marks cover. */
export interface Piece<Kind = Mark> {
  readonly text: string;
  readonly marks: readonly Kind[];
  /** Offset of its first character in the source. */
  readonly start: number;
}

/** Cuts a node's text where marks begin and end. The pieces joined are the text again. */
export function splitByMarks<Kind extends Pick<Mark, 'start' | 'end'>>(
  value: string,
  map: SourceMap,
  marks: readonly Kind[],
): Piece<Kind>[] {
  const first = map[0] ?? 0;
  const last = map.at(-1) ?? 0;
  const here = marks.filter((mark) => mark.start < last && mark.end > first);
  if (here.length === 0) return [{ text: value, marks: [], start: first }];
  const cuts = new Set([0, value.length]);
  for (const mark of here) {
    cuts.add(Math.min(indexAt(map, mark.start), value.length));
    cuts.add(Math.min(indexAt(map, mark.end), value.length));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const start = map[from] ?? first;
    return {
      text: value.slice(from, sorted[index + 1]),
      marks: here.filter((mark) => mark.start <= start && start < mark.end),
      start,
    };
  });
}
