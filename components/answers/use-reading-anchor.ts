import { useEffect } from 'react';
import { findReadAnswer } from './find-read-answer.ts';

/**
 * Where answers stand below one another and all grow, the browser holds the first thing in sight in its place: often the
 * end of the answer above, whose growth then pushes down what is read. This marks all answers but the one in the middle of
 * the window, `[data-elsewhere]`, so that the style sheet can leave them out of that choice.
 */
export function useReadingAnchor(areBelowOneAnother: boolean): void {
  useEffect(() => {
    if (!areBelowOneAnother) return;
    const mark = () => {
      const read = findReadAnswer(document);
      for (const answer of document.querySelectorAll('.live')) {
        answer.toggleAttribute('data-elsewhere', read !== undefined && answer !== read);
      }
    };
    mark();
    window.addEventListener('scroll', mark, { passive: true });
    return () => window.removeEventListener('scroll', mark);
  }, [areBelowOneAnother]);
}
