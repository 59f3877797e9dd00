import { browser } from '#imports';

const runHash = '#run=';

/** Opens the options, in the browser's own way. */
export function openOptionsPage(): void {
  void browser.runtime.openOptionsPage();
}

/** Opens a part of the options in a tab of its own. */
export function openOptionsAt(section: 'privacy' | 'forgotten'): void {
  void browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${section}` });
}

/** Shows a run wide, in a new tab. */
export function openCompareTab(runId: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/compare.html') + runHash + encodeURIComponent(runId) });
}

/** The run that `openCompareTab` put into this page's address. */
export function runIdOfAddress(hash: string = location.hash): string | undefined {
  return hash.startsWith(runHash) ? decodeURIComponent(hash.slice(runHash.length)) : undefined;
}

/** The window this page is in; a panel shows what was asked from its own window. */
export async function currentWindowId(): Promise<number | undefined> {
  return (await browser.windows.getCurrent()).id;
}
