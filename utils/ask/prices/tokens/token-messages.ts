/** What a page asks of the worker that counts. */
export interface TokenCounterRequest {
  readonly texts: readonly string[];
}

/** The tokens of each text, in the order of the request. */
export interface TokenCounterReply {
  readonly counts: readonly number[];
}
