import { parentAcrossRoots } from './focus.ts';

/** A field smaller than this, in CSS px, shows nobody what is in it: it catches keys for something else. */
const smallestSide = 4;

/** How far up a clipping ancestor is looked for: deeper than pages nest a field in its wrappers. */
const ancestorLimit = 30;

/**
 * Whether a person cannot see the text of a field: it is transparent, tiny, clipped away or outside of the page. Such
 * a field is a trap, or the place where a page that paints its own text (a canvas) catches the keys.
 */
export function isUnseen(element: Element): boolean {
  const visible = element.checkVisibility?.({ checkOpacity: true, checkVisibilityCSS: true }) ?? true;
  if (!visible) return true;
  const box = element.getBoundingClientRect();
  if (isTiny(box)) return true;
  if (box.right + scrollX <= 0 || box.bottom + scrollY <= 0) return true;
  let ancestor: Element | null = element;
  for (let step = 0; ancestor && step < ancestorLimit; step += 1) {
    const style = getComputedStyle(ancestor);
    if (style.clip.startsWith('rect(') && isClippedAway(style.clip)) return true;
    if (/^inset\((50|[6-9]\d|100)%\)$/.test(style.clipPath)) return true;
    if (ancestor !== element && style.overflow !== 'visible' && isTiny(ancestor.getBoundingClientRect())) return true;
    ancestor = parentAcrossRoots(ancestor);
  }
  return false;
}

function isTiny({ width, height }: DOMRect): boolean {
  return width < smallestSide || height < smallestSide;
}

/** `clip: rect(0, 0, 0, 0)` and its like, the old way to hide from eyes only. */
function isClippedAway(clip: string): boolean {
  const [top = 0, right = 0, bottom = 0, left = 0] = clip.match(/-?[\d.]+/g)?.map(Number) ?? [];
  return !clip.includes('auto') && (right - left < smallestSide || bottom - top < smallestSide);
}
