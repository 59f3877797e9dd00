import { type RefObject, useEffect } from 'react';
import { type Anchor, followPosition, keepOrder } from './follow-position.ts';

/** Where in a column one reads, from its top: points are brought level there. */
const readingPart = 1 / 3;

/**
 * While `isOn`, the columns inside `root` follow the one that is scrolled, point by point: what the answers say of the
 * same point stands level. With Alt held a column scrolls alone. Only what a person scrolls leads; what the page itself
 * scrolls does not.
 */
export function useScrollTogether(root: RefObject<HTMLElement | null>, isOn: boolean): void {
  useEffect(() => {
    const element = root.current;
    if (!isOn || !element) return;
    let leader: Element | null = null;
    const lead = (event: Event) => {
      const isAlone = 'altKey' in event && event.altKey === true;
      leader = event.target instanceof Element && !isAlone ? event.target.closest('.column') : null;
    };
    const follow = (event: Event) => {
      if (!leader || event.target !== leader) return;
      for (const column of element.querySelectorAll('.column')) if (column !== leader) align(leader, column);
    };
    const ways = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
    for (const way of ways) document.addEventListener(way, lead, { passive: true, capture: true });
    element.addEventListener('scroll', follow, { passive: true, capture: true });
    return () => {
      for (const way of ways) document.removeEventListener(way, lead, { capture: true });
      element.removeEventListener('scroll', follow, { capture: true });
    };
  }, [root, isOn]);
}

function align(leader: Element, follower: Element): void {
  const [ahead, behind] = [positionsOf(leader), positionsOf(follower)];
  const anchors = [...ahead].flatMap(([group, at]): Anchor[] => {
    const there = behind.get(group);
    return there === undefined ? [] : [{ leader: at, follower: there }];
  });
  const lines = [leader.clientHeight * readingPart, follower.clientHeight * readingPart] as const;
  const heights = { leader: leader.scrollHeight, follower: follower.scrollHeight };
  follower.scrollTop = followPosition(keepOrder(anchors), leader.scrollTop + lines[0], heights) - lines[1];
}

/** Where each point is first made in a column, in CSS pixels from the top of its content. */
function positionsOf(column: Element): ReadonlyMap<string, number> {
  const top = column.getBoundingClientRect().top - column.scrollTop;
  const positions = new Map<string, number>();
  for (const mark of column.querySelectorAll<HTMLElement>('mark [data-group]')) {
    const group = mark.dataset.group ?? '';
    if (!positions.has(group)) positions.set(group, mark.getBoundingClientRect().top - top);
  }
  return positions;
}
