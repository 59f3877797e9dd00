import { type RefObject, useEffect } from 'react';

/** Lights what all answers inside `root` say of a point while the pointer or the focus is on one of its marks. */
export function useLitPoint(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const light = (event: Event) => {
      for (const lit of element.querySelectorAll('mark.lit')) lit.classList.remove('lit');
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('mark [data-group]') : null;
      const group = mark?.dataset.group;
      if (group === undefined) return;
      for (const one of element.querySelectorAll(`mark:has([data-group="${CSS.escape(group)}"])`)) {
        one.classList.add('lit');
      }
    };
    for (const way of ['pointerover', 'focusin', 'pointerleave'] as const) element.addEventListener(way, light);
    return () => {
      for (const way of ['pointerover', 'focusin', 'pointerleave'] as const) element.removeEventListener(way, light);
    };
  }, [root]);
}
