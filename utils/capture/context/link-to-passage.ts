import type { SourcePage } from '../../domain.ts';

/**
 * The address that opens the page of a question at its text, as a text fragment: the browser finds the words, scrolls
 * there and marks them, and neither the page nor its server sees them. Undefined for what is no web page.
 * [WICG Scroll to Text Fragment; in Chromium since 80, in Firefox since 131. One that cannot find the words shows the
 * page from its beginning.]
 */
export function linkToPassage({ url, passage }: SourcePage): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const address = new URL(url);
  if (!/^https?:$/.test(address.protocol)) return undefined;
  if (!passage) return address.href;
  const { start, end } = passage;
  const directive = [start, ...(end === undefined ? [] : [end])].map(encode).join(',');
  const anchor = address.hash.replace(/:~:.*$/, '');
  address.hash = '';
  return `${address.href.replace(/#$/, '')}${anchor || '#'}:~:text=${directive}`;
}

/** Signs of the directive's own grammar, of which `encodeURIComponent` leaves the hyphen alone. */
function encode(words: string): string {
  return encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
}
