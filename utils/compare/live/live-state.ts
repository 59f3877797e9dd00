/** An answer of a run that may still be written. */
export interface LiveAnswer {
  readonly id: string;
  /** Markdown. */
  readonly text: string;
  /** Whether more may follow. */
  readonly isGrowing: boolean;
}

/** The answers to one question as they stand at one moment. */
export interface LiveState {
  /** Of the run: what is remembered of one run is of no use to another. */
  readonly runId: string;
  readonly question: string;
  /** All that take part, also those that have no text yet. */
  readonly answers: readonly LiveAnswer[];
}

/** Whether two states would be compared with the same result. */
export function isSameState(a: LiveState, b: LiveState): boolean {
  return (
    a.runId === b.runId &&
    a.question === b.question &&
    a.answers.length === b.answers.length &&
    a.answers.every((answer, index) => {
      const other = b.answers[index];
      return answer.id === other?.id && answer.isGrowing === other.isGrowing && answer.text === other.text;
    })
  );
}

/** Whether nothing more can follow in any of the answers. */
export function isComplete({ answers }: LiveState): boolean {
  return answers.every(({ isGrowing }) => !isGrowing);
}
