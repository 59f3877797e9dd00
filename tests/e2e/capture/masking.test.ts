import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asks } from '../ask-in-panel.ts';
import { type Lab, openLab } from '../lab.ts';
import { focusByClick, typeIntoPage, waitForText } from '../panel-steps.ts';
import { waitForCaptured } from './captured.ts';

/** No real person's: the bank's own example, and a domain that is kept for examples. */
const secret = { mail: 'ann.smith@example.org', iban: 'NL91 ABNA 0417 1643 00' } as const;

let lab: Lab;
let panel: Page;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(async () => {
  await lab?.close();
});

async function expectNothingSent(): Promise<void> {
  const sent = JSON.stringify(lab.emulator.received);
  for (const value of Object.values(secret)) expect(sent).not.toContain(value);
}

it('holds a question with private details, masks them by a click, and shows them again in the answers', async () => {
  const question = `Did ${secret.mail} pay to ${secret.iban}?`;
  const { page } = await typeIntoPage(lab, question);
  await lab.input.press('alt+shift+q');
  panel = await lab.chromium.panel();
  expect(await waitForCaptured(panel, ({ text }) => text === question)).toMatchObject({ text: question });
  await waitForText(panel, 'an e-mail address and a bank account number');
  expect(lab.emulator.received.filter(asks())).toEqual([]);

  await panel.locator('::-p-aria(Mask)').click();
  await waitForText(panel, 'Private details are masked');
  await panel.locator('form.compose button[type=submit]').click();
  const requests = await lab.emulator.waitForRequests(3, asks('Did [e-mail 1] pay to [IBAN 1]?'));
  expect(requests).toHaveLength(3);
  await expectNothingSent();
  await panel.locator('nav.views ::-p-text(Answers)').click();
  await waitForText(panel, `Did ${secret.mail} pay to ${secret.iban}?`);
  // The question stands as it was sent.
  expect(await panel.$eval('h1', (title) => title.textContent)).toContain('[e-mail 1]');
  await page.close();
});

it('keeps the same placeholder in the thread', async () => {
  lab.emulator.reset();
  const box = await panel.waitForSelector('form.composer textarea');
  await box?.type(`Is ${secret.mail} the right address?`);
  await waitForText(panel, 'This text has an e-mail address in it');
  await panel.locator('form.composer ::-p-aria(Mask)').click();
  await box?.press('Enter');
  await lab.emulator.waitForRequests(3, asks('Is [e-mail 1] the right address?'));
  await expectNothingSent();
});

it('masks at once where that is set, and leaves alone where that is', async () => {
  const page = await lab.visit('fields.html');
  for (const [masking, sent] of [
    ['always', 'Ask [e-mail 1] why always?'],
    ['never', `Ask ${secret.mail} why never?`],
  ] as const) {
    lab.emulator.reset();
    await panel.evaluate(async (value) => {
      const { settings } = await chrome.storage.local.get<{ settings: object }>('settings');
      await chrome.storage.local.set({ settings: { ...settings, masking: value } });
    }, masking);
    const field = await focusByClick(lab, page, '#textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await field.type(`Ask ${secret.mail} why ${masking}?`);
    await lab.input.press('alt+shift+q');
    await lab.emulator.waitForRequests(3, asks(sent));
  }
});
