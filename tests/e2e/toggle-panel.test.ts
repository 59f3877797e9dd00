import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Lab, openLab } from './lab.ts';
import { waitForText } from './panel-steps.ts';

let lab: Lab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(async () => {
  await lab?.close();
});

it('the panel opens and closes by its key, and the options name the key the browser gave', async () => {
  const page = await lab.visit('fields.html');
  await page.waitForFunction(() => document.hasFocus(), { polling: 50 });
  await lab.input.press('alt+shift+y');
  const panel = await lab.chromium.panel();
  await panel.waitForSelector('textarea');
  const closed = new Promise<void>((resolve) => panel.once('close', () => resolve()));
  await page.bringToFront();
  await lab.input.press('alt+shift+y');
  await closed;

  const options = await lab.chromium.browser.newPage();
  await options.goto(`${lab.chromium.page('options.html')}#shortcuts`);
  await waitForText(options, 'Open and close the panel');
  const keys = await options.$$eval('.shortcuts dd', (all) => all.map((one) => one.textContent));
  expect(keys).toEqual(['Alt Shift Q', 'Alt Shift E', 'Alt Shift Y']);
});
