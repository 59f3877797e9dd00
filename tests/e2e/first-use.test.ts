import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ReceivedRequest } from '../emulator/emulator.ts';
import { type Lab, openLab } from './lab.ts';
import { focusByClick, panelText, waitForText } from './panel-steps.ts';

const isQuestion = (request: ReceivedRequest) => request.kind === 'question';

let lab: Lab;

beforeEach(async () => {
  lab = await openLab();
});

afterEach(async () => {
  await lab?.close();
});

it('leads from nothing over a key to the first answer, and sends nothing before', async () => {
  const options = await lab.chromium.browser.newPage();
  await options.goto(lab.chromium.page('options.html'));
  await options.evaluate(async () => {
    for (const modelKey of ['deepseek', 'openai', 'gemini']) {
      await chrome.runtime.sendMessage({ type: 'forget-key', modelKey });
    }
  });
  lab.emulator.reset();

  const page = await lab.visit('fields.html');
  const panel = await lab.openPanelByIcon(page);
  await waitForText(panel, 'where they differ');
  const links = await panel.$$eval('a[href^="https://"]', (anchors) => anchors.map((anchor) => anchor.href));
  expect(links).toEqual(
    expect.arrayContaining([
      'https://platform.deepseek.com/api_keys',
      'https://platform.openai.com/api-keys',
      'https://aistudio.google.com/apikey',
    ]),
  );
  // Asked all the same, the question waits in the box, and the panel says what is missing.
  const field = await focusByClick(lab, page, '#textarea');
  await field.type('Why is the sky blue?');
  await lab.input.press('alt+shift+q');
  await waitForText(panel, 'switched on');
  expect(await panel.$eval('textarea', (box) => box.value)).toBe('Why is the sky blue?');
  expect(lab.emulator.received).toEqual([]);

  await options.bringToFront();
  await options.type('#key-deepseek', 'wrong-key-1234');
  await options.keyboard.press('Enter');
  await waitForText(options, 'does not accept this key');
  await options.type('#key-deepseek', lab.emulator.key);
  await options.keyboard.press('Enter');
  await waitForText(options, 'accepts the key');
  expect(await panelText(options)).not.toContain(lab.emulator.key);
  expect(lab.emulator.received.filter(isQuestion)).toEqual([]);

  await panel.locator('::-p-aria(Ask all)').click();
  await lab.emulator.waitForRequests(1, (request) => isQuestion(request) && request.closedBy === 'server');
  expect(lab.emulator.received.filter(isQuestion).map((request) => request.service)).toEqual(['deepseek']);
});
