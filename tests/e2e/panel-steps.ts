import { type ElementHandle, type Page, TimeoutError } from 'puppeteer-core';
import type { Lab } from './lab.ts';

/**
 * How often a click is tried, and how long in ms the focus may then take to come. The window is laid out anew while a
 * panel opens beside the page, and a click that was aimed before may land beside the field.
 */
const clicks = { tries: 4, focusMs: 5_000 };

/**
 * Clicks a field and waits until the page has the focus, and in that field: a key that follows must neither come before
 * the click nor go to the panel.
 */
export async function focusByClick(lab: Pick<Lab, 'input'>, page: Page, selector: string): Promise<ElementHandle> {
  const field = await page.waitForSelector(selector);
  if (!field) throw new Error(`The page has no ${selector}.`);
  for (let left = clicks.tries; left > 0; left -= 1) {
    await lab.input.click(field);
    if (await getsFocus(page, field)) return field;
  }
  throw new Error(`${clicks.tries} clicks at ${selector} did not bring the focus there.`);
}

async function getsFocus(page: Page, field: ElementHandle): Promise<boolean> {
  try {
    await page.waitForFunction(
      (element) => document.hasFocus() && document.activeElement === element,
      { polling: 50, timeout: clicks.focusMs },
      field,
    );
    return true;
  } catch (error) {
    if (error instanceof TimeoutError) return false;
    throw error;
  }
}

/** Types a text into the field of a test page, in front of all others, as a person does. */
export async function typeIntoPage(lab: Lab, text: string): Promise<{ page: Page; field: ElementHandle }> {
  const page = await lab.visit('fields.html');
  const field = await focusByClick(lab, page, '#textarea');
  await field.type(text);
  return { page, field };
}

/** Everything a person can read in the panel, on one line each. */
export function panelText(panel: Page): Promise<string> {
  return panel.evaluate(() => document.body.innerText.replace(/[\u00a0\u202f]/g, ' '));
}

/**
 * Waits until the panel shows a text, in letters of either case. What is stored is drawn a moment later: a test that has
 * waited for the store must still wait for the panel.
 */
export async function waitForText(panel: Page, text: string): Promise<void> {
  await panel.waitForFunction(
    (wanted) =>
      document.body.innerText
        .replace(/[\u00a0\u202f]/g, ' ')
        .toLowerCase()
        .includes(wanted),
    { polling: 50, timeout: 45_000 },
    text.toLowerCase(),
  );
}

/** Waits until the panel shows the run of a question. */
export async function waitForRun(panel: Page, question: string): Promise<void> {
  await panel.waitForFunction(
    (wanted) => document.querySelector('h1')?.textContent?.includes(wanted),
    { polling: 50, timeout: 45_000 },
    question,
  );
}
