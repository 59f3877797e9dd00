/** One request as the log shows it: where it went and how much, never what was in it, and never a key. */
export interface SentRequest {
  readonly id: string;
  /** Epoch ms at which it was made. */
  readonly at: number;
  readonly method: string;
  /** "api.deepseek.com", with its port where it is not the usual one. */
  readonly host: string;
  /** Without the part behind the question mark. */
  readonly path: string;
  /** Bytes of the body that was sent; absent when its size is not known. */
  readonly sentBytes?: number;
  /** Bytes of the body that has arrived so far. */
  readonly receivedBytes: number;
  /** HTTP status; absent while there is none. */
  readonly status?: number;
  /** `blocked`: it was stopped here, since only this computer may be reached. `failed`: nothing came back. */
  readonly end?: 'done' | 'blocked' | 'failed';
}
