/** What differs between answers, as readonly data. Results hold offsets, never copies of text. */

export type SegmentKind = 'sentence' | 'heading' | 'list-item' | 'code' | 'table-row' | 'quote' | 'math';

/** A sentence, list item, code block or table row of an answer. Offsets into its Markdown, end exclusive. */
export interface Segment {
  readonly id: string;
  readonly answerId: string;
  readonly start: number;
  readonly end: number;
  readonly kind: SegmentKind;
  /** Id of the heading segment it stands under. */
  readonly headingId?: string;
}

export interface TextRange {
  readonly answerId: string;
  readonly start: number;
  readonly end: number;
}

export type Verdict = 'all-say' | 'some-say' | 'differs' | 'only-one';

export type ReasonKind = 'figure' | 'date' | 'name' | 'negation' | 'yes-no' | 'advice' | 'code';

/** Why a group differs, with the words that differ in each answer. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly ranges: readonly TextRange[];
}

/** Segments of several answers that make the same point. */
export interface Group {
  /** The id of one of its segments; while answers grow a group keeps the one it was first shown with. */
  readonly id: string;
  readonly segmentIds: readonly string[];
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** The segment that stands for the group: nearest to all others. */
  readonly centralId: string;
  /** Words that are not in the central segment (and the other way round), for near copies only. */
  readonly wordRanges: readonly TextRange[];
}

/** One bound figure, date or name that at least two answers give. */
export interface FactRow {
  /** What it measures, in the answers' own words: "first ascent". */
  readonly label: string;
  readonly kind: 'figure' | 'date' | 'name';
  readonly differs: boolean;
  /** One entry a distinct value, most supported first. */
  readonly values: readonly FactValue[];
}

export interface FactValue {
  /** Each place that gives this value; the first range of the first answer is the one to print. */
  readonly ranges: readonly TextRange[];
}

/** An answer was compared as far as `end`, an offset into it. */
export interface ComparedPart {
  readonly answerId: string;
  readonly end: number;
}

export interface Comparison {
  readonly segments: readonly Segment[];
  /** In reading order of their central segments. Headings belong to no group. */
  readonly groups: readonly Group[];
  readonly facts: readonly FactRow[];
  /** Symmetric, 1 on the diagonal, in the order of the answers given, each 0 to 1. */
  readonly similarity: readonly (readonly number[])[];
  /** False when the time budget ended the work early, or an answer was too long to compare as a whole. */
  readonly precise: boolean;
  /** The answers of which only a first part was compared. What lies behind it is a segment and in no group. */
  readonly shortened: readonly ComparedPart[];
  /** Ids of answers that had no text to compare. */
  readonly missing: readonly string[];
}
