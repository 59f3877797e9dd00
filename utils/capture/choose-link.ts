import type { CapturedText } from './choose-reading.ts';
import type { LinkText } from './read-link.ts';
import { removeInvisible } from './remove-invisible.ts';

/**
 * The text of the link that was clicked. `browserText`: the browser's own word for it, which Firefox has; Chromium names
 * the address alone, and what the page reads counts only for a link of that address.
 */
export function chooseLink(
  readings: readonly LinkText[],
  address: string,
  browserText: string | undefined,
): CapturedText {
  const read = readings.find(({ href, text }) => href === address && text !== '')?.text;
  // Of a link without words, Firefox gives the address.
  const known = browserText === address ? undefined : browserText;
  const { text, removed } = removeInvisible((read ?? known ?? '').trim());
  if (text === '') return { text: '', note: 'link-closed' };
  return { text, from: 'link', ...(removed > 0 && { invisible: removed }) };
}
