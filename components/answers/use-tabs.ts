import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { isReading } from '../shared/is-reading.ts';
import { findReadAnswer } from './find-read-answer.ts';

/** Longest that the answers wait for a page at rest, in ms: as long as one hardly notices. */
const restWithinMs = 200;

/**
 * Whether the answers stand in tabs by now. They go over into them when the page is at rest: with the words that made it
 * so it would be too much for one frame. The answer that was gone to (`placeAnswerId`), or else the one that is read, is
 * selected, and its text stays where it is.
 */
export function useTabs(
  root: RefObject<HTMLElement | null>,
  goesIntoTabs: boolean,
  select: (answerId: string) => void,
  placeAnswerId: string | undefined,
): boolean {
  const [hasTabs, setHasTabs] = useState(goesIntoTabs);
  // An answer that was asked for once more may leave too few.
  if (hasTabs && !goesIntoTabs) setHasTabs(false);
  const held = useRef<{ readonly text: Element; readonly top: number }>(undefined);

  useEffect(() => {
    if (hasTabs || !goesIntoTabs) return;
    const goOver = () => {
      const read = root.current && isReading() ? findReadAnswer(root.current, placeAnswerId) : undefined;
      const text = read?.querySelector('.prose');
      held.current = text ? { text, top: text.getBoundingClientRect().top } : undefined;
      flushSync(() => {
        if (read?.dataset.answer !== undefined) select(read.dataset.answer);
        setHasTabs(true);
      });
    };
    const waiting = requestIdleCallback(goOver, { timeout: restWithinMs });
    return () => cancelIdleCallback(waiting);
  }, [root, hasTabs, goesIntoTabs, select, placeAnswerId]);

  useLayoutEffect(() => {
    if (!hasTabs || !held.current) return;
    const { text, top } = held.current;
    held.current = undefined;
    window.scrollBy(0, text.getBoundingClientRect().top - top);
  }, [hasTabs]);

  return hasTabs && goesIntoTabs;
}
