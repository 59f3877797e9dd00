import { type Browser, browser } from '#imports';
import type { CaptureWay, SourcePage } from '../domain.ts';
import { openPanel } from '../platform/open-panel.ts';
import type { AskIntent } from './ask-intent.ts';
import { intentOfItem } from './ask-menu.ts';
import type { CapturedText } from './choose-reading.ts';
import { readClicked } from './read-clicked.ts';
import { readPage } from './read-page.ts';

/** A person asked for all models, somewhere in the browser. The panel is already opening. */
export interface AskGesture {
  readonly way: CaptureWay;
  readonly intent: AskIntent;
  /** Resolves to the window of the gesture; undefined only when the browser has none. */
  readonly windowId: Promise<number | undefined>;
  readonly source?: SourcePage;
  /** Reads the text. Never rejects. */
  readonly read: () => Promise<CapturedText>;
}

/** What each of the shortcuts asks for, by the names of the manifest. */
const intentOfCommand: Readonly<Record<string, AskIntent>> = {
  'ask-all': { kind: 'ask' },
  'ask-own': { kind: 'context' },
};

/**
 * Listens to the context menu, the shortcut and the address bar. Each handler opens the panel in its own tick and
 * only then does anything else: after one `await` the browser refuses to open it. A way that a browser does not have
 * (none of the three is in Firefox for Android) must not take the background down with it.
 */
export function onAskGesture(listener: (gesture: AskGesture) => void): void {
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    const intent = intentOfItem(info.menuItemId);
    if (!intent) return;
    openPanel(tab?.windowId);
    listener({
      way: 'menu',
      intent,
      windowId: windowOf(tab),
      ...sourceOf(tab, info.pageUrl),
      read: () => readClicked(info, tab?.id),
    });
  });

  browser.commands?.onCommand.addListener((command, tab) => {
    const intent = intentOfCommand[command];
    if (!intent) return;
    openPanel(tab?.windowId);
    listener({
      way: 'shortcut',
      intent,
      windowId: windowOf(tab),
      ...sourceOf(tab),
      read: () => readPage({ tabId: tab?.id }),
    });
  });

  browser.omnibox?.onInputEntered.addListener((text) => {
    openPanel(undefined);
    listener({
      way: 'omnibox',
      intent: { kind: 'ask' },
      windowId: windowOf(undefined),
      read: async () => ({ text: text.trim() }),
    });
  });
}

async function windowOf(tab: Browser.tabs.Tab | undefined): Promise<number | undefined> {
  if (tab?.windowId !== undefined && tab.windowId >= 0) return tab.windowId;
  const current = await browser.windows.getLastFocused().catch(() => undefined);
  return current?.id;
}

/** Page and title are known under `activeTab` only; a restricted page tells neither. */
function sourceOf(tab: Browser.tabs.Tab | undefined, pageUrl?: string): { source?: SourcePage } {
  const url = tab?.url ?? pageUrl;
  if (url === undefined) return {};
  return { source: { url, ...(tab?.title !== undefined && { title: tab.title }) } };
}
