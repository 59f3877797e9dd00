/**
 * How answers decline in one language. All patterns are matched against one sentence. Written from how such answers
 * sound; no sentence is copied from a data set.
 */
export interface DeclineWords {
  /** Says plainly that something will not be answered. One is enough. */
  readonly declines: readonly RegExp[];
  /** Looks like declining and is not: "I cannot recommend it enough", "an exact figure". Wins over `declines`. */
  readonly except: readonly RegExp[];
  /** Judges the question or the asker instead of answering. Says little alone. */
  readonly lectures: readonly RegExp[];
  /** Opens an answer by rejecting the question itself: "It is not appropriate to …". Enough as the first sentence. */
  readonly rejects: readonly RegExp[];
  /** Set phrases of official statements. Single ones occur in ordinary text; several in a short one are a statement. */
  readonly official: readonly RegExp[];
}
