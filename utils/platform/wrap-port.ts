import type { Browser } from '#imports';
import type { Port } from './port.ts';

/** Name of the port between a page of ours and the background. */
export const panelPortName = 'panel';

/** A browser port behind our seam. `read` gives a message as it may be acted on, or undefined to leave it out. */
export function wrapPort<Incoming, Outgoing>(
  port: Browser.runtime.Port,
  read: (message: unknown) => Incoming | undefined,
): Port<Incoming, Outgoing> {
  return {
    post(message) {
      try {
        port.postMessage(message);
      } catch {
        // The other side is gone and `onDisconnect` is on its way: the message has no reader any more.
      }
    },
    onMessage: (listener) =>
      port.onMessage.addListener((message: unknown) => {
        const incoming = read(message);
        if (incoming !== undefined) listener(incoming);
      }),
    onClose: (listener) => port.onDisconnect.addListener(() => listener()),
    close: () => port.disconnect(),
  };
}
