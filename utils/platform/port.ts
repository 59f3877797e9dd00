/**
 * The one seam between the panel and the background. `runtime.connect` behind it in the browser, a pair of
 * in-memory ports in tests.
 */
export interface Port<Incoming, Outgoing> {
  post(message: Outgoing): void;
  onMessage(listener: (message: Incoming) => void): void;
  /** Called once, when the other side is gone. Not called for our own `close`. */
  onClose(listener: () => void): void;
  close(): void;
}

/** Name of the port between a panel (or the compare tab) and the background. */
export const panelPortName = 'panel';
