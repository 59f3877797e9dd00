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
  /**
   * Opens an answer by turning down what the question takes for granted: "There is no reason why …", "I do not hold
   * opinions". Ordinary answers do so too; beside `values` it is a lecture.
   */
  readonly premises: readonly RegExp[];
  /** Words of rights and decency. */
  readonly values: RegExp;
  /** Declines for want of knowledge, not of will: "I have no access to your files". */
  readonly lacks: readonly RegExp[];
  /** Says that there is nothing to know: "a character who does not exist". */
  readonly unreal: readonly RegExp[];
  /** Takes exception to the wording of the question: "I must point out that the phrase is problematic". */
  readonly objects: RegExp;
  /** Turns to what the model offers instead: "However, I can …". */
  readonly turns: RegExp;
  /** Asks the question back instead of declining it: "Could you give me more context?". Such an answer is no refusal. */
  readonly asksBack: RegExp;
  /** Words of conduct (respect, privacy, consent, harm): a sentence with one advises on behaviour, not on the question. */
  readonly conduct: RegExp;
  /** Sends the reader elsewhere or takes leave: "seek support", "any other questions". No help with the question either. */
  readonly asides: RegExp;
  /** Says how the topic would be spoken of: "I aim to discuss this factually". Ordinary beside an answer, evasive alone. */
  readonly announces: readonly RegExp[];
  /** Set phrases of official statements. Single ones occur in ordinary text; several in a short one are a statement. */
  readonly official: readonly RegExp[];
}
