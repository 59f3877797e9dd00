import type { Browser } from '#imports';
import { chooseLink } from './choose-link.ts';
import type { CapturedText } from './choose-reading.ts';
import { readInPage } from './inject.ts';
import type { LinkText } from './read-link.ts';
import { readPage } from './read-page.ts';

/** What a browser says of a right click. Only Firefox tells the text of a link. */
type Clicked = Browser.contextMenus.OnClickData & { readonly linkText?: string };

/** Reads what was clicked: the selection, the field, or the link under the pointer. Never rejects. */
export async function readClicked(info: Clicked, tabId: number | undefined): Promise<CapturedText> {
  const { frameId, linkUrl, linkText, selectionText = '', editable } = info;
  if (linkUrl === undefined || selectionText.trim() !== '' || editable) {
    return readPage({ tabId, frameId, browserSelection: selectionText });
  }
  const readings = await readInPage<readonly LinkText[]>('/read-link.js', { tabId, frameId: frameId ?? 0 });
  return chooseLink(readings === 'too-late' ? [] : readings.flatMap((links) => links ?? []), linkUrl, linkText);
}
