import { useEffect } from 'react';

/**
 * Where answers stand below one another and all grow, the browser holds the first thing in sight in its place: often the
 * end of the answer above, whose growth then pushes down what is read. This marks the answer in the middle of the window,
 * `[data-read]`, so that the style sheet can leave all others out of that choice.
 */
export function useReadingAnchor(): void {
  useEffect(() => {
    const mark = () => {
      const middle = window.innerHeight / 2;
      for (const answer of document.querySelectorAll('.live')) {
        const { top, bottom } = answer.getBoundingClientRect();
        answer.toggleAttribute('data-read', top <= middle && middle < bottom);
      }
    };
    mark();
    window.addEventListener('scroll', mark, { passive: true });
    return () => window.removeEventListener('scroll', mark);
  }, []);
}
