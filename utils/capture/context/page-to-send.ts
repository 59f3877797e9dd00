import type { SentPage, SourcePage } from '../../domain.ts';
import { removeInvisible } from '../remove-invisible.ts';

/** Longest title that goes along, in UTF-16 units: titles are a line. */
const longestTitle = 300;

/**
 * What of a page may go along with a question: its title, and its address without log-in, query and fragment. Those
 * three carry session ids, tokens and searches, and no model opens the address: it only says where a text stands.
 * Undefined where there is nothing to send, as on pages of the browser and files of this computer.
 */
export function pageToSend({ url, title }: SourcePage = {}): SentPage | undefined {
  const address = url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
  if (!address || !/^https?:$/.test(address.protocol)) return undefined;
  const name = removeInvisible(title ?? '')
    .text.replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestTitle);
  return { ...(name !== '' && { title: name }), url: `${address.origin}${address.pathname}` };
}
