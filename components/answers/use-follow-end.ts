import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Nearer to the end than this, in CSS pixels, one reads the end: about two lines. */
const endWithin = 48;

interface FollowedEnd {
  /** Whether the end of the text is out of sight. */
  readonly isBelow: boolean;
  /** Goes to the end, and stays there while the text grows. */
  goToEnd(): void;
}

/**
 * Keeps a reader who went to the end of a growing text there, and never moves one who reads further up. Without a
 * `scroller` it is the page that scrolls.
 */
export function useFollowEnd(scroller?: RefObject<HTMLElement | null>): FollowedEnd {
  const [isBelow, setBelow] = useState(false);
  const follows = useRef(false);
  const find = useCallback(() => (scroller ? scroller.current : document.scrollingElement), [scroller]);

  useEffect(() => {
    const element = find();
    if (!element) return;
    const onScroll = () => {
      const left = leftBelow(element);
      const { scrollTop } = element;
      // At the top of a text that still fits, one has not gone to its end. And only upwards one leaves it: the text may
      // have grown between the moment we went there and this one.
      if (left <= endWithin) follows.current = scrollTop > 0;
      else if (scrollTop < lastTop) follows.current = false;
      lastTop = scrollTop;
      setBelow(left > endWithin && !follows.current);
    };
    const onGrowth = () => {
      if (follows.current) element.scrollTop = element.scrollHeight;
      setBelow(leftBelow(element) > endWithin);
    };
    let lastTop = element.scrollTop;
    const growth = new ResizeObserver(onGrowth);
    for (const grown of scroller ? element.children : [document.body]) growth.observe(grown);
    const target = scroller ? element : window;
    target.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', onGrowth);
    return () => {
      growth.disconnect();
      target.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', onGrowth);
    };
  }, [find, scroller]);

  const goToEnd = useCallback(() => {
    const element = find();
    if (!element) return;
    follows.current = true;
    element.scrollTop = element.scrollHeight;
  }, [find]);

  return { isBelow, goToEnd };
}

/** How much of the text lies below the window, in CSS pixels. */
function leftBelow({ scrollHeight, clientHeight, scrollTop }: Element): number {
  return scrollHeight - clientHeight - scrollTop;
}
