import type { Segment } from '../../domain.ts';

/**
 * What a segment does in its answer. Only points are counted as said by one answer alone; labels (a bold line over a
 * list, a table's head) can join a point of another answer; headings, lead-ins and pleasantries belong to no group.
 * Nor does a rest: what was too much to read in time.
 */
export type Role = 'point' | 'label' | 'heading' | 'lead-in' | 'pleasantry' | 'rest';

/** A segment with its readable text: what is left of the Markdown when its syntax is taken out. */
export interface Passage {
  readonly segment: Segment;
  readonly text: string;
  /** For each UTF-16 unit of `text` its offset in the answer. Has one entry more than `text`: the end. */
  readonly offsets: Int32Array;
  readonly role: Role;
  /** Numbers the block (paragraph, list item, table) inside its answer; neighbours share it. */
  readonly block: number;
  /** Labels the passage stands under, outermost first: list items that hold its list. Indexes into the passages. */
  readonly labels: readonly number[];
  /** Index of the heading it stands under, -1 for none. */
  readonly heading: number;
  /** Of a table row: where its cells lie in `text`. */
  readonly cells?: readonly { readonly start: number; readonly end: number }[];
  /** Of a table row: the index of the table's head. */
  readonly head?: number;
}
