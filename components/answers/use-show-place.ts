import { type RefObject, useEffect } from 'react';
import type { Place } from '../compare/place.ts';

/** How long the sentence that was gone to stays lit, in ms; as `--flash` of the tokens. */
const flashMs = 1_200;

/**
 * Brings the sentences of a place into view inside `root` and lets them flash softly once. Each scroller (the page, or
 * the columns of a wide page) moves on its own, so that the same point stands side by side.
 */
export function useShowPlace(root: RefObject<HTMLElement | null>, place: Place | undefined): void {
  useEffect(() => {
    if (!place || !root.current) return;
    const shown = new Set<Element>();
    for (const mark of root.current.querySelectorAll<HTMLElement>(`[data-place="${place.group}"]`)) {
      const article = mark.closest('article');
      if (article && !shown.has(article)) {
        shown.add(article);
        mark.scrollIntoView({ block: 'center' });
        if (article.dataset.answer === place.answerId) mark.focus({ preventScroll: true });
      }
      flash(mark);
    }
  }, [root, place]);
}

function flash(mark: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  mark.animate({ backgroundColor: ['var(--differs-soft)', 'var(--differs-soft)', 'transparent'] }, flashMs);
}
