import type { Outcome } from '../domain.ts';
import type { ComparedPart, FactRow, Reason, Segment, TextRange } from './comparison.ts';

/** How an answer of a model differs from an older one of the same model to the same question. */
export interface ChangeOverTime {
  readonly outcome: OutcomeChange;
  /** Of both answers. Empty, as all below, where one of them leaves nothing to compare. */
  readonly segments: readonly Segment[];
  /** What changed, what is new and what is no longer said, each in the order of the text, then what stayed. */
  readonly changes: readonly Change[];
  /** The bound figures, dates and names that both give; those that changed have `differs`. */
  readonly facts: readonly FactRow[];
  /** How much of both texts says the same, 0 to 1. */
  readonly similarity: number;
  /** False when not everything could be compared in the time there was. */
  readonly precise: boolean;
  readonly shortened: readonly ComparedPart[];
}

/**
 * `changed`: both make the point, with another figure, date, name, yes or no. `reworded`: both make it in other words.
 * `new` and `gone`: only the newer, only the older makes it. `same`: both make it in the same words.
 */
export type ChangeKind = 'changed' | 'new' | 'gone' | 'reworded' | 'same';

/** A point of the older answer, the newer or both. */
export interface Change {
  /** The id of one of its segments. */
  readonly id: string;
  readonly kind: ChangeKind;
  /** Segment ids, in the order of the text. Empty for what is new. */
  readonly older: readonly string[];
  /** Empty for what is gone. */
  readonly newer: readonly string[];
  /** What changed, with the words that did in each answer; for `changed` only. */
  readonly reasons: readonly Reason[];
  /** The words that one has and the other has not, where both are near copies. */
  readonly wordRanges: readonly TextRange[];
}

/**
 * `answers-now`: it declined or was withheld before and answers, as a whole or in part. `answers-no-longer`: the other
 * way round. `answers-more`, `answers-less`: from part to whole and back. `other`: one of them failed, ended early or is
 * empty, which says nothing about what the model would have answered.
 */
export type OutcomeChangeKind =
  | 'same'
  | 'answers-now'
  | 'answers-no-longer'
  | 'answers-more'
  | 'answers-less'
  | 'other';

export interface OutcomeChange {
  readonly kind: OutcomeChangeKind;
  readonly older: Outcome;
  readonly newer: Outcome;
}
