import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browser/launch-chromium.ts';
import { createNativeInput, type NativeInput } from '../browser/native-input.ts';
import type { Display } from '../browser/open-display.ts';
import { waitForAnswersTo } from '../browser/wait-for-answers-to.ts';

/**
 * Does what a person does: types the question into the text box of the page, right-clicks it and picks "Ask all
 * models" in the browser's own menu. Resolves to the side panel, once all answers have ended.
 */
export async function askOnPage(
  chromium: ExtensionBrowser,
  display: Display,
  url: string,
  question: string,
): Promise<Page> {
  const input = createNativeInput(display.name);
  const [page = await chromium.browser.newPage()] = await chromium.browser.pages();
  await page.goto(url);
  await page.bringToFront();
  const field = await page.waitForSelector('#question');
  if (!field) throw new Error('The page has no text box.');
  await input.click(field);
  await field.type(question);
  await input.openMenu(field);
  await pickAskAllModels(input);
  const panel = await chromium.panel();
  await waitForAnswersTo(panel, question);
  return panel;
}

/** Picks our item in the open context menu of the page: from below, "Inspect" is last and ours is above it. */
export function pickAskAllModels(input: NativeInput): Promise<void> {
  return input.press('Up', 'Up', 'Return');
}
