import type { Page } from 'puppeteer-core';
import type { ReceivedRequest } from '../emulator/emulator.ts';
import type { Lab } from './lab.ts';

/** The panel's page in a tab of its own, where it is the panel of that window too and can be opened without a click. */
export async function openPanelPage(lab: Lab): Promise<Page> {
  const panel = await lab.chromium.browser.newPage();
  await panel.goto(lab.chromium.page('sidepanel.html'));
  await panel.waitForSelector('textarea');
  // By its answer to this the background has told the panel what its window showed before, which would take the place of
  // what a test writes.
  await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'read-key-status' }));
  return panel;
}

/** Writes a question into the box of a panel and asks it. */
export async function askInPanel(panel: Page, question: string): Promise<void> {
  await writeQuestion(panel, question);
  await panel.keyboard.press('Enter');
}

/** Writes a question into the box of a new question, and does not ask it yet. */
export async function writeQuestion(panel: Page, question: string): Promise<void> {
  // The run of the question before may be in the history and not on screen yet.
  await panel.waitForFunction(() => !document.querySelector<HTMLTextAreaElement>('form.compose textarea')?.value, {
    polling: 20,
  });
  const another = await panel.$('::-p-aria([name="New question"][role="button"])');
  await another?.click();
  const box = await panel.waitForSelector('form.compose textarea');
  if (!box) throw new Error('No question box.');
  await box.focus();
  // As one input, like a paste: typing is tested elsewhere.
  await panel.keyboard.sendCharacter(question);
}

/** Whether a request asks one of the services, this question if one is given. */
export function asks(question = ''): (request: ReceivedRequest) => boolean {
  const quoted = JSON.stringify(question).slice(1, -1);
  return ({ kind, body }) => kind === 'question' && JSON.stringify(body).includes(quoted);
}
