import type { Mask } from '../domain.ts';

/**
 * Puts the private details back in the place of their placeholders, however a model writes those: with other capitals,
 * another hyphen or space, or the backslashes of Markdown.
 */
export function restoreText(text: string, masks: readonly Mask[]): string {
  if (masks.length === 0 || !text.includes('[')) return text;
  const values = new Map(masks.map(({ placeholder, value }) => [plain(placeholder), value]));
  return text.replace(placeholderPattern, (found) => values.get(plain(found)) ?? found);
}

/** Anything that may be one: short, in brackets, ending in a number. */
const placeholderPattern = /\\?\[[\p{L}\u2010-\u2015-]{2,8}[ \u00a0\u202f]\d{1,4}\\?\]/gu;

function plain(placeholder: string): string {
  return placeholder
    .replace(/\\/g, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ')
    .toLowerCase();
}
