import { browser } from '#imports';
import { isOwnPage } from './is-own-page.ts';
import type { Port } from './port.ts';
import { panelPortName, wrapPort } from './wrap-port.ts';

/**
 * Calls back with every page of ours that connects to the background. All other connections are cut. What a page says
 * that `read` does not know is not passed on.
 */
export function acceptPanels<Incoming, Outgoing>(
  read: (message: unknown) => Incoming | undefined,
  onPanel: (port: Port<Incoming, Outgoing>) => void,
): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === panelPortName && isOwnPage(port.sender)) onPanel(wrapPort(port, read));
    else port.disconnect();
  });
}
