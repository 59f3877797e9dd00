/**
 * Flags of parts of a country (Scotland, Wales) are a black flag with tags behind it: the only tags that are seen. As a
 * group, to be kept.
 */
const tagFlag = '(\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{2,6}\\u{e007f})';

/** Format characters that are seen, or that a text needs: joiners, marks of direction, the soft hyphen. */
const needed =
  '[\\t\\n\\u00ad\\u0600-\\u0605\\u061c\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u200c-\\u200f\\u{110bd}\\u{110cd}]';

/** What can carry a message that nobody sees: controls, tags, overrides of direction, blank letters, rows of selectors. */
const invisible = [
  `(?!${needed})[\\p{Cc}\\p{Cf}]`,
  '[\\u{e0000}-\\u{e00ff}]',
  // Han characters take one to choose between their shapes.
  '(?<!\\p{Script=Han})[\\u{e0100}-\\u{e01ef}]',
  '[\\u3164\\uffa0\\u115f\\u1160]',
  '(?<=[\\ufe00-\\ufe0f])[\\ufe00-\\ufe0f]+',
  '(?<=[\\u200c\\u200d])[\\u200c\\u200d]+',
].join('|');

/** Where a line may break, and where a file begins: pages are full of them, and they say nothing. */
const meaningless = /[\u200b\u2060\ufeff\r]/g;

const pattern = new RegExp(`${tagFlag}|${invisible}`, 'gu');

/**
 * A text without the characters that nobody sees, and how many of them could have carried a hidden message to a model.
 * Joiners stay where emoji, Persian or Hindi need them, and so do the marks that tell a text's direction.
 */
export function removeInvisible(text: string): { readonly text: string; readonly removed: number } {
  let removed = 0;
  const clean = text.replace(meaningless, '').replace(pattern, (found: string, flag: string | undefined) => {
    if (flag !== undefined) return flag;
    removed += [...found].length;
    return '';
  });
  return { text: clean, removed };
}
