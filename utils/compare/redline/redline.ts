import type { SegmentKind } from '../../domain.ts';

/** `kept` and `out` stand in the first answer, `in` in the second. */
export type RedlineSide = 'kept' | 'out' | 'in';

/** Words that stay, go or come. Offsets into the Markdown of the answer it stands in, end exclusive. */
export interface RedlinePiece {
  readonly side: RedlineSide;
  readonly start: number;
  readonly end: number;
  /** The same words in the second answer, where they may be written otherwise: "Day" and "day". Of `kept` only. */
  readonly inSecond?: { readonly start: number; readonly end: number };
}

/** A line of code. Line numbers begin at 1 and count inside the block. */
export interface RedlineLine extends RedlinePiece {
  readonly first?: number;
  readonly second?: number;
  /** Words that the line it took the place of has not. Offsets as above. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** A sentence, heading, list item, table row, formula or code block of one answer, or of both. */
export interface RedlineRow {
  readonly kind: SegmentKind;
  /** Unique in the redline: the segments it was made from. */
  readonly id: string;
  /** Offsets into each answer's Markdown. One is absent where the other answer has nothing in its place. */
  readonly first?: { readonly start: number; readonly end: number };
  readonly second?: { readonly start: number; readonly end: number };
  /** Same words in both. */
  readonly isEqual: boolean;
  /** Stands elsewhere in the second answer. */
  readonly isMoved: boolean;
  /** Begins another paragraph, list item or table than the row before it. */
  readonly opensBlock: boolean;
  readonly pieces: readonly RedlinePiece[];
  /** Of a code block: its lines, instead of pieces. */
  readonly lines?: readonly RedlineLine[];
  /** Of a table row: the pieces of each cell. */
  readonly cells?: readonly (readonly RedlinePiece[])[];
}

/** Two answers read as one text that was edited: what the first says and the second does not is out, and the reverse is in. */
export interface Redline {
  readonly rows: readonly RedlineRow[];
  /** Words that are only in one of the two. A sentence that only stands elsewhere counts as kept. */
  readonly differing: number;
  /** All words: those of both count once. */
  readonly words: number;
}
