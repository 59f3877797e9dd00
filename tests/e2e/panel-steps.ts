import type { Page } from 'puppeteer-core';

/** Everything a person can read in the panel, on one line each. */
export function panelText(panel: Page): Promise<string> {
  return panel.evaluate(() => document.body.innerText.replace(/[\u00a0\u202f]/g, ' '));
}

/** Waits until the panel shows a text. */
export async function waitForText(panel: Page, text: string): Promise<void> {
  await panel.waitForFunction(
    (wanted) => document.body.innerText.replace(/[\u00a0\u202f]/g, ' ').includes(wanted),
    { polling: 50, timeout: 15_000 },
    text,
  );
}

/** Waits until the panel shows the run of a question. */
export async function waitForRun(panel: Page, question: string): Promise<void> {
  await panel.waitForFunction(
    (wanted) => document.querySelector('h1')?.textContent?.includes(wanted),
    { polling: 50, timeout: 15_000 },
    question,
  );
}
