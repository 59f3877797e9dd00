import { browser } from '#imports';
import type { Port } from './port.ts';
import { panelPortName, wrapPort } from './wrap-port.ts';

/** A page of ours reaches the background, waking it if need be. */
export function connectPanel<Incoming, Outgoing>(): Port<Incoming, Outgoing> {
  // The other end is our own background: nobody else can answer to this id.
  return wrapPort(browser.runtime.connect({ name: panelPortName }), (message) => message as Incoming);
}
