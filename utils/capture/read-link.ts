import { deepestActive, parentAcrossRoots } from './page/focus.ts';
import { allInDocument } from './page/true-document.ts';
import { visibleText } from './page/visible-text.ts';
import { maxCapturedLength } from './read-active-field.ts';

/** A link of a page as a person sees it. */
export interface LinkText {
  /** Its whole address. */
  readonly href: string;
  readonly text: string;
}

/**
 * Runs inside a frame of a page, in the isolated world: the links that may have been clicked just now, the likeliest
 * first. A right click leaves the focus on a link, and the pointer above it; a page can change either, so that what is
 * read is only used where its address is the one the browser names.
 */
export function readLinks(): LinkText[] {
  const hovered = allInDocument('a[href]:hover').reverse();
  const links = [linkAround(deepestActive()), ...hovered.map(linkAround)].filter((link) => link !== undefined);
  return [...new Set(links)].map((link) => ({ href: link.href, text: textOf(link) }));
}

function linkAround(element: Element | null): HTMLAnchorElement | undefined {
  for (let around = element; around; around = parentAcrossRoots(around)) {
    if (around instanceof HTMLAnchorElement && around.href !== '') return around;
  }
  return undefined;
}

/** Its words, or where it is only a sign, the name that is read aloud for it. */
function textOf(link: HTMLAnchorElement): string {
  const seen = visibleText(link, maxCapturedLength);
  if (seen?.hasSecret) return '';
  return seen?.text.trim() || (link.ariaLabel ?? '').trim() || link.title.trim();
}
