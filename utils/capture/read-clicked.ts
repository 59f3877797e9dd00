import type { Browser } from '#imports';
import type { QuestionImage } from '../domain.ts';
import { chooseLink } from './choose-link.ts';
import type { CapturedText } from './choose-reading.ts';
import { type Preparation, readInPage } from './inject.ts';
import type { LinkText } from './read-link.ts';
import { readPage } from './read-page.ts';

/** What a browser says of a right click. Only Firefox tells the text of a link. */
type Clicked = Browser.contextMenus.OnClickData & { readonly linkText?: string };

/** Longest time in ms to read an image, which may have to be loaded once more. */
const imagePatienceMs = 15_000;

/**
 * Reads what was clicked: an image before the link that it may be, the selection, the field, or the link. Never rejects.
 */
export function readClicked(info: Clicked, tabId: number | undefined): Promise<CapturedText> {
  const { frameId = 0, linkUrl, mediaType, srcUrl, selectionText = '', editable } = info;
  if (mediaType === 'image' && srcUrl !== undefined) return readClickedImage(srcUrl, { tabId, frameId });
  if (linkUrl === undefined || selectionText.trim() !== '' || editable) {
    return readPage({ tabId, frameId, browserSelection: selectionText });
  }
  return readClickedLink(linkUrl, info.linkText, { tabId, frameId });
}

interface Place {
  readonly tabId: number | undefined;
  readonly frameId: number;
}

async function readClickedLink(address: string, browserText: string | undefined, place: Place): Promise<CapturedText> {
  const readings = await readInPage<readonly LinkText[]>('/read-link.js', place);
  return chooseLink(readings === 'too-late' ? [] : readings.flatMap((links) => links ?? []), address, browserText);
}

async function readClickedImage(address: string, place: Place): Promise<CapturedText> {
  const preparation: Preparation = { run: leaveAddress, value: address };
  const readings = await readInPage<QuestionImage>('/read-image.js', place, { preparation, waitMs: imagePatienceMs });
  if (readings === 'too-late') return { text: '', note: 'page-busy' };
  const image = readings.find((one) => one !== undefined);
  return image ? { text: '', image } : { text: '', note: 'image-closed' };
}

/** Runs in the page, in the isolated world: where `read-image.ts` looks for it. */
function leaveAddress(address: string): void {
  (globalThis as { imageToRead?: string }).imageToRead = address;
}
