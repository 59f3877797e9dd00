import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { ElementHandle, Page } from 'puppeteer-core';

const execute = promisify(execFile);

/** A mouse and a keyboard in front of a display: what a person's hands do, not events sent into a page. */
export interface NativeInput {
  /** Clicks in the middle of an element with a mouse button: 1 left, 3 right. */
  click(element: ElementHandle, button?: 1 | 3): Promise<void>;
  /** Clicks at a place of a page, in CSS px of its main frame. */
  clickAt(page: Page, point: PagePoint, button?: 1 | 3): Promise<void>;
  /** Right-clicks an element. Resolves once the browser's own menu is open; one that a page draws is none. */
  openMenu(element: ElementHandle): Promise<void>;
  /** The same at a place of a page, in CSS px of its main frame. */
  openMenuAt(page: Page, point: PagePoint): Promise<void>;
  /** Presses keys after each other, by their X names: `alt+shift+a`, `Return`. */
  press(...keys: string[]): Promise<void>;
  /** Holds a key down for so many ms, in which the keyboard repeats it. */
  hold(key: string, ms: number): Promise<void>;
  /** Clicks twice, as quickly as a double click. */
  doubleClick(element: ElementHandle): Promise<void>;
  /** Types plain text. */
  type(text: string): Promise<void>;
}

export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

/** A menu opens at the pointer; one far down a tall element would not fit below it, and open upwards. */
const maxClickDepth = 60;

/** Time in ms between keys, for the native menu to follow. It has no event to wait for. */
const keyDelayMs = 60;

/** How long a menu may take to open, and between two looks, in ms. */
const menu = { timeoutMs: 20_000, pollMs: 25 };

export function createNativeInput(displayName: string): NativeInput {
  const xdotool = async (...args: string[]) => {
    const { stdout } = await execute('xdotool', args, { env: { ...process.env, DISPLAY: displayName } });
    return stdout;
  };
  const clickOnScreen = async ({ x, y }: PagePoint, button: 1 | 3) => {
    await xdotool('mousemove', String(x), String(y), 'click', String(button));
  };
  /** The windows in sight, by their ids. */
  const listWindows = async () =>
    (await xdotool('search', '--onlyvisible', '--maxdepth', '1', '--class', '.*')).split('\n');
  const openMenuOnScreen = async (point: PagePoint) => {
    const before = new Set(await listWindows());
    await clickOnScreen(point, 3);
    // The menu is a window of its own. Keys that came before it would go to the page.
    for (const deadline = Date.now() + menu.timeoutMs; Date.now() < deadline; await sleep(menu.pollMs)) {
      if ((await listWindows()).some((id) => !before.has(id))) return;
    }
    throw new Error(`No menu opened in ${menu.timeoutMs / 1_000} s.`);
  };

  return {
    click: async (element, button = 1) => clickOnScreen(await screenPosition(element), button),
    clickAt: async (page, point, button = 1) => clickOnScreen(await onScreen(page, point), button),
    openMenu: async (element) => openMenuOnScreen(await screenPosition(element)),
    openMenuAt: async (page, point) => openMenuOnScreen(await onScreen(page, point)),
    async doubleClick(element) {
      const { x, y } = await screenPosition(element);
      await xdotool('mousemove', String(x), String(y), 'click', '--repeat', '2', '--delay', '80', '1');
    },
    async hold(key, ms) {
      await xdotool('keydown', key, 'sleep', String(ms / 1_000), 'keyup', key);
    },
    async press(...keys) {
      await xdotool('key', '--delay', String(keyDelayMs), ...keys);
    },
    async type(text) {
      await xdotool('type', '--delay', '12', text);
    },
  };
}

/** Where to click an element on the screen, in pixels: in its middle, but near the top of a tall one. */
async function screenPosition(element: ElementHandle): Promise<PagePoint> {
  await element.scrollIntoView();
  const box = await element.boundingBox();
  if (!box) throw new Error('The element to click is not visible.');
  return onScreen(element.frame.page(), {
    x: box.x + box.width / 2,
    y: box.y + Math.min(box.height, maxClickDepth) / 2,
  });
}

/**
 * Beside an open side panel, Chromium draws the page as a card with a margin around it, in CSS px: measured in
 * Chromium 156, left of it and below.
 */
const cardMargin = 12;

async function onScreen(page: Page, point: PagePoint): Promise<PagePoint> {
  const origin = await page.evaluate((cardMargin) => {
    const firefox = globalThis as { mozInnerScreenX?: number; mozInnerScreenY?: number };
    const margin = globalThis.innerWidth < globalThis.outerWidth ? cardMargin : 0;
    // Chromium tells no origin of the page: its bars are above it, and nothing is left of it or below but that margin.
    return {
      x: firefox.mozInnerScreenX ?? globalThis.screenX + margin,
      y: firefox.mozInnerScreenY ?? globalThis.screenY + globalThis.outerHeight - globalThis.innerHeight - margin,
      scale: globalThis.devicePixelRatio,
    };
  }, cardMargin);
  return {
    x: Math.round((origin.x + point.x) * origin.scale),
    y: Math.round((origin.y + point.y) * origin.scale),
  };
}
