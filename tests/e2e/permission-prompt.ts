import { setTimeout as sleep } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Lab } from './lab.ts';

/** Clicks what asks the browser for a host, and answers the browser's own question with no. */
export async function clickAndDeny(lab: Lab, page: Page, element: ElementHandle): Promise<void> {
  await clickForQuestion(lab, page, element);
  await lab.input.press('Escape');
  await hasFocus(page, true);
}

/** The same with yes: again where a busy browser took a key for something else, until it is given. */
export async function clickAndAllow(lab: Lab, page: Page, element: ElementHandle, origin: string): Promise<void> {
  const isAllowed = () => page.evaluate((one) => chrome.permissions.contains({ origins: [one] }), origin);
  const allow = async () => {
    await clickForQuestion(lab, page, element);
    await sleep(deafMs);
    // "Deny" has the focus at first, "Allow" is next to it.
    await lab.input.press('Tab', 'Return');
    await hasFocus(page, true);
    return isAllowed();
  };
  await expect.poll(allow, { timeout: 60_000, interval: 0 }).toBe(true);
}

/**
 * How long a question hears nothing, in ms: against people who are made to click where it is about to come up, Chromium
 * lets no button of it be pressed in its first half second. It tells nobody when that is over.
 */
const deafMs = 800;

async function clickForQuestion(lab: Lab, page: Page, element: ElementHandle): Promise<void> {
  await page.bringToFront();
  await hasFocus(page, true);
  await lab.input.click(element);
  // The question is a window of the browser, no page: what can be seen of it is that the page lost the focus to it.
  await hasFocus(page, false);
}

function hasFocus(page: Page, has: boolean) {
  return page.waitForFunction((wanted) => document.hasFocus() === wanted, { polling: 50 }, has);
}
