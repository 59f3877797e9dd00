/** What is put on a run after it was asked, as readonly data. */

/** What a person put on a run: none of it changes what was asked or answered. */
export interface RunMarks {
  readonly starred?: boolean;
  readonly tags?: readonly string[];
  readonly note?: string;
  /** The answer the person found best. */
  readonly bestAnswerId?: string;
}

/** How much of a run's answers differs, counted once when all of them have ended. */
export interface DifferenceCounts {
  /** Answers that were compared. With fewer than two, nothing is said about differences. */
  readonly compared: number;
  /** Points in which answers contradict each other. */
  readonly differing: number;
  /** Those of them in which figures or dates do. */
  readonly differingFigures: number;
  /** Points that only one answer makes. */
  readonly onlyOne: number;
}
