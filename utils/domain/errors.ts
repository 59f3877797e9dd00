export type ErrorKind =
  | 'auth'
  | 'permission'
  | 'billing'
  | 'rate-limit'
  | 'region'
  | 'model-not-found'
  | 'context-length'
  | 'bad-request'
  | 'overloaded'
  | 'server'
  | 'network'
  | 'timeout'
  | 'too-long'
  | 'cut-off'
  | 'malformed'
  | 'aborted'
  | 'unknown';

/** What is known of an error beside its kind, so that it can be said in any language. */
export type ErrorReason =
  /** This computer has no network at all. */
  | 'offline'
  /** Nobody answers at an address on the person's own computer or network. */
  | 'not-running'
  /** This computer is online as far as it knows, and this host does not answer. */
  | 'host-unreachable'
  /** The person took back the browser's leave to reach this host. */
  | 'host-not-allowed'
  /** A web page came back: the log-in of a network, or of an address that is no service. */
  | 'web-page'
  /** Which time ran out: up to the first byte, up to the first word, in the reasoning, in the answer, in all. */
  | 'no-beginning'
  | 'silent-before'
  | 'silent-reasoning'
  | 'silent-writing'
  | 'too-slow'
  | 'too-long-in-all';

/** What went wrong, as a value. No text in it ever holds a key. */
export interface AskError {
  readonly kind: ErrorKind;
  readonly reason?: ErrorReason;
  /** One clear English sentence. */
  readonly message: string;
  /** HTTP status, if there was a response. */
  readonly status?: number;
  /** The service's own id for this request, to quote to its support. */
  readonly requestId?: string;
  /** How long the service asks to wait, in ms. */
  readonly retryAfterMs?: number;
  /** The time that ran out, in ms. */
  readonly limitMs?: number;
  /** Where the request went, as far as that is the matter: "https://api.deepseek.com". */
  readonly address?: string;
  /** The one thing to do about it. */
  readonly hint?: string;
  /** The service's own words, shortened, for the folded details. */
  readonly detail?: string;
  /** The model to choose instead of a retired one. */
  readonly successorModelId?: string;
  /** `day`: the limit that was reached is that of a whole day, so that waiting a minute does not help. */
  readonly limitPeriod?: 'day';
  /** The field of the request that the service does not take, by the service's own name. */
  readonly parameter?: string;
}
