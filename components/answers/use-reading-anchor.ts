import { useEffect } from 'react';

/**
 * Where answers stand below one another and all grow, the browser holds the first thing in sight in its place: often the
 * end of the answer above, whose growth then pushes down what is read. This marks all answers but the one in the middle of
 * the window, `[data-elsewhere]`, so that the style sheet can leave them out of that choice.
 */
export function useReadingAnchor(): void {
  useEffect(() => {
    const mark = () => {
      const middle = window.innerHeight / 2;
      const answers = [...document.querySelectorAll('.live')];
      const read = answers.find((answer) => {
        const { top, bottom } = answer.getBoundingClientRect();
        return top <= middle && middle < bottom;
      });
      for (const answer of answers) answer.toggleAttribute('data-elsewhere', read !== undefined && answer !== read);
    };
    mark();
    window.addEventListener('scroll', mark, { passive: true });
    return () => window.removeEventListener('scroll', mark);
  }, []);
}
