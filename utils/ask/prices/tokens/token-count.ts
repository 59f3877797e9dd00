export interface TokenCount {
  readonly tokens: number;
  /** Counted by the tokenizer, not guessed from the length. */
  readonly isExact: boolean;
}

/** How many tokens a text has. */
export type CountTokens = (text: string) => TokenCount;
