import type { Page } from 'puppeteer-core';

/** What the panel shows of a capture that is not asked at once. */
export interface Captured {
  readonly text: string;
  /** The line that says why there is no text, or not all of it. */
  readonly note: string;
}

export function readCaptured(panel: Page): Promise<Captured> {
  return panel.evaluate(() => ({
    text: document.querySelector<HTMLTextAreaElement>('form.compose textarea')?.value ?? '',
    note: document.querySelector('.capture-note')?.textContent ?? '',
  }));
}

/** Resolves to what is captured once it satisfies `isIt`, or to what there is after `patienceMs`. */
export async function waitForCaptured(
  panel: Page,
  isIt: (captured: Captured) => boolean,
  patienceMs = 30_000,
): Promise<Captured> {
  const deadline = Date.now() + patienceMs;
  let captured = await readCaptured(panel);
  while (!isIt(captured) && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    captured = await readCaptured(panel);
  }
  return captured;
}
