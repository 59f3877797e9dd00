import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import { askInPanel, openPanelPage } from './ask-in-panel.ts';
import { type Lab, openLab } from './lab.ts';
import { waitForText } from './panel-steps.ts';

const everest = 'How high is Mount Everest, when was it first climbed, and can it be done without bottled oxygen?';

let lab: Lab;
let panel: Page;

beforeAll(async () => {
  lab = await openLab();
  panel = await openPanelPage(lab);
  await panel.setViewport({ width: 400, height: 800 });
});

afterAll(() => lab?.close());

async function press(selector: string): Promise<void> {
  const button = await panel.waitForSelector(selector);
  await button?.click();
}

it('leaves the answers readable when a component fails, says what failed, and starts over with all of them', async () => {
  await panel.bringToFront();
  await askInPanel(panel, everest);
  const run = await waitForAnswersTo(panel, everest);
  await waitForText(panel, '3 of 3');
  // From here on no number can be written, which the answers view has to do while it is drawn, if nothing else does first.
  await panel.evaluate(() => {
    Object.assign(Intl, {
      NumberFormat: class {
        constructor() {
          throw new Error('No numbers today.');
        }
      },
    });
  });
  await panel.keyboard.press('2');
  await waitForText(panel, 'Something went wrong here');

  const texts = await panel.$$eval('.crash .raw', (answers) => answers.map(({ textContent }) => textContent));
  expect(texts).toEqual(run.answers.map(({ text }) => text));
  await press('.crash summary');
  await waitForText(panel, 'No numbers today.');
  await press('::-p-text(Copy details)');
  await waitForText(panel, 'Copied');

  await Promise.all([panel.waitForNavigation(), press('.crash .btn')]);
  await waitForText(panel, '3 of 3');
  await press('.composer textarea');
  await panel.keyboard.down('Control');
  await panel.keyboard.press('KeyV', { commands: ['Paste'] });
  await panel.keyboard.up('Control');
  const pasted = await panel.$eval('.composer textarea', (box) => box.value);
  expect(pasted).toContain('No numbers today.');
  expect(pasted).toContain('Chrome/');
});
