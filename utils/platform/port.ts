/**
 * The one seam between a page of ours and the background. `runtime.connect` behind it in the browser, a pair of
 * in-memory ports in tests.
 */
export interface Port<Incoming, Outgoing> {
  /** Does nothing when the other side is gone. */
  post(message: Outgoing): void;
  onMessage(listener: (message: Incoming) => void): void;
  /** Called once, when the other side is gone. Not called for our own `close`. */
  onClose(listener: () => void): void;
  close(): void;
}
