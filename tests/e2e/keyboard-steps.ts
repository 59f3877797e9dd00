import type { Page } from 'puppeteer-core';

/** Where the focus is, as a person with a keyboard finds it. */
export interface Focus {
  /** Label, text or title; "" where nothing in the page has the focus. */
  readonly name: string;
  /** The point of the comparison that it belongs to. */
  readonly group: string | undefined;
  /** A ring or an outline is drawn, and part of the element is on screen and under nothing. */
  readonly isVisible: boolean;
}

/** More presses of Tab than any page of ours takes. */
const mostPresses = 150;

export function readFocus(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) {
      return { name: '', group: undefined, isVisible: true };
    }
    const labels = 'labels' in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : [];
    const name = [
      element.getAttribute('aria-label'),
      ...labels.map(({ innerText }) => innerText),
      element.innerText,
      element.title,
      element.getAttribute('placeholder'),
    ].find((text) => text?.trim());
    // The ring of a small control may be drawn around the label it is in.
    const rings = [element, ...labels].map((one) => getComputedStyle(one));
    const hasRing = rings.some(
      ({ outlineStyle, outlineWidth, boxShadow }) =>
        (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none',
    );
    const boxes = [element, ...labels].flatMap((one) => [...one.getClientRects()]);
    const isOnTop = boxes.some(({ left, top, width, height }) =>
      [0.1, 0.5, 0.9].some((part) => {
        const hit = document.elementFromPoint(left + width / 2, top + height * part);
        return hit !== null && [element, ...labels].some((one) => one.contains(hit) || hit.contains(one));
      }),
    );
    return {
      name: (name ?? element.tagName).replace(/\s+/g, ' ').trim(),
      group: element.closest<HTMLElement>('[data-group]')?.dataset.group ?? element.dataset.place,
      isVisible: hasRing && isOnTop,
    };
  });
}

/** Presses a key, and fails where the focus then cannot be seen. */
export async function pressAndLook(page: Page, key: Parameters<Page['keyboard']['press']>[0]): Promise<Focus> {
  await page.keyboard.press(key);
  // What moves the focus may do so in the frame after.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const focus = await readFocus(page);
  if (!focus.isVisible) throw new Error(`The focus on “${focus.name}” cannot be seen.`);
  return focus;
}

/** Goes on with Tab until something of this name has the focus; backwards with Shift. Every stop must be seen. */
export async function tabTo(page: Page, name: string | RegExp, direction: 'on' | 'back' = 'on'): Promise<Focus> {
  const isWanted = (focus: Focus) => (typeof name === 'string' ? focus.name.startsWith(name) : name.test(focus.name));
  const passed: string[] = [];
  if (direction === 'back') await page.keyboard.down('Shift');
  try {
    while (passed.length < mostPresses) {
      const focus = await pressAndLook(page, 'Tab');
      if (isWanted(focus)) return focus;
      passed.push(focus.name);
    }
  } finally {
    if (direction === 'back') await page.keyboard.up('Shift');
  }
  throw new Error(`Tab did not lead to “${name}” but to: ${passed.join(' → ')}`);
}

/** All stops of Tab from the beginning of the page to its end. Every one must be seen. */
export async function tabThrough(page: Page): Promise<string[]> {
  const stops: string[] = [];
  while (stops.length < mostPresses) {
    const focus = await pressAndLook(page, 'Tab');
    if (focus.name === '') return stops;
    stops.push(focus.name);
  }
  throw new Error(`There is no end to Tab: ${stops.join(' → ')}`);
}
