import { type RefObject, useEffect } from 'react';
import type { Place } from '../compare/place.ts';

/** How long the sentence that was gone to stays lit, in ms; as `--flash` of the tokens. */
const flashMs = 1_200;

/** How long a place may take to be drawn, in ms: a long answer comes in pieces. After that it is not waited for. */
const drawnWithinMs = 5_000;

/**
 * Brings the sentences of a place into view inside `root` and lets them flash softly once. Each scroller (the page, or
 * the columns of a wide page) moves on its own, so that the same point stands side by side.
 */
export function useShowPlace(root: RefObject<HTMLElement | null>, place: Place | undefined): void {
  useEffect(() => {
    const element = root.current;
    if (!place || !element) return;
    const seen = new Set<Element>();
    showMarks(element, place, seen);
    if (isShown(seen, place)) return;
    const later = new MutationObserver(() => {
      showMarks(element, place, seen);
      if (isShown(seen, place)) later.disconnect();
    });
    later.observe(element, { childList: true, subtree: true });
    const timer = setTimeout(() => later.disconnect(), drawnWithinMs);
    return () => {
      later.disconnect();
      clearTimeout(timer);
    };
  }, [root, place]);
}

/** Shows the marks that are new, and scrolls to the first one of each article. */
function showMarks(root: Element, place: Place, seen: Set<Element>): void {
  for (const mark of root.querySelectorAll<HTMLElement>(`[data-place="${place.group}"]`)) {
    const article = mark.closest('article');
    if (seen.has(mark)) continue;
    seen.add(mark);
    if (article && !seen.has(article)) {
      seen.add(article);
      mark.scrollIntoView({ block: 'center' });
      if (article.dataset.answer === place.answerId) mark.focus({ preventScroll: true });
    }
    flash(mark);
  }
}

function isShown(seen: ReadonlySet<Element>, { answerId }: Place): boolean {
  return [...seen].some((one) => one instanceof HTMLElement && one.dataset.answer === answerId);
}

function flash(mark: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  mark.animate({ backgroundColor: ['var(--differs-soft)', 'var(--differs-soft)', 'transparent'] }, flashMs);
}
