import { browser } from '#imports';

/**
 * Opens the panel of a window. Call it as the first statement of the event's own tick: after any `await` both
 * browsers refuse it. Without a window (the address bar tells none) Chromium takes the current one; Firefox always does.
 */
export function openPanel(windowId: number | undefined): void {
  if (browser.sidePanel?.open) {
    browser.sidePanel.open({ windowId: windowId ?? browser.windows.WINDOW_ID_CURRENT }).catch(ignoreNoGesture);
  } else {
    firefoxSidebar()?.open().catch(ignoreNoGesture);
  }
}

/** Makes the toolbar icon open the panel: by the browser itself in Chromium, by a listener in Firefox. */
export function openPanelOnIconClick(): void {
  if (browser.sidePanel?.setPanelBehavior) {
    browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true }).catch(ignoreNoGesture);
  } else {
    browser.action.onClicked.addListener(() => void firefoxSidebar()?.toggle().catch(ignoreNoGesture));
  }
}

interface FirefoxSidebar {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

function firefoxSidebar(): FirefoxSidebar | undefined {
  return (browser as unknown as { readonly sidebarAction?: FirefoxSidebar }).sidebarAction;
}

/** The panel stays shut, and the person opens it by the icon: nothing else can be done from here. */
function ignoreNoGesture(): void {}
