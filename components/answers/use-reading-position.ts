import { useLayoutEffect, useRef } from 'react';

/**
 * Each answer keeps the place where one was reading it; a jump, counted by `visit`, goes where it leads instead. The
 * returned function keeps the place of the selected answer, before another is.
 */
export function useReadingPosition(selected: string | undefined, visit: number | undefined): () => void {
  const positions = useRef(new Map<string, number>());
  const lastVisit = useRef(visit);
  useLayoutEffect(() => {
    if (lastVisit.current !== visit) {
      lastVisit.current = visit;
      return;
    }
    const kept = selected === undefined ? undefined : positions.current.get(selected);
    if (kept !== undefined) window.scrollTo(0, kept);
  }, [selected, visit]);
  return () => {
    if (selected !== undefined) positions.current.set(selected, window.scrollY);
  };
}
