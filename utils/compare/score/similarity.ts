/**
 * How alike two passages are in meaning, 0 to 1, and which ones are worth asking about. Words are behind it now; a
 * model of meaning can stand here later without another stage noticing.
 */
export interface Similarity {
  /** Passages of other answers that could make the same point as passage `index`, by their index. */
  readonly candidates: (index: number) => readonly number[];
  /** Of the two passages with what they stand under. */
  readonly between: (a: number, b: number) => number;
  /** Whether the two speak of the same thing: "It died out 24,000 years ago" under the same animal, not another. */
  readonly shareTopic: (a: number, b: number) => boolean;
}
