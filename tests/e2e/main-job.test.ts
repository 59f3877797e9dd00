import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Display, openDisplay } from '../../scripts/browser/open-display.ts';
import { readStoredRuns } from '../../scripts/browser/read-stored-runs.ts';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import { pickAskAllModels } from '../../scripts/demo/ask-on-page.ts';
import { type Emulator, instantPace, type ReceivedRequest, startEmulator } from '../emulator/emulator.ts';
import { type Lab, openLab } from './lab.ts';
import { focusByClick, typeIntoPage, waitForRun, waitForText } from './panel-steps.ts';

const everest = 'How high is Mount Everest, when was it first climbed, and can it be done without bottled oxygen?';
/** As the page breaks it into lines: Chromium's own menu would have turned the breaks into spaces. */
const everestInLines = everest.replaceAll(', ', ',\n');

let profile: string;
let emulator: Emulator;
let display: Display;
let lab: Lab;

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'triptych-e2e-'));
  emulator = await startEmulator({ pace: instantPace });
  display = await openDisplay();
  lab = await openLab({ profile, emulator, display });
});

afterAll(async () => {
  await lab?.close();
  await display?.close();
  await emulator?.stop();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

beforeEach(() => {
  lab.emulator.reset();
});

const isQuestion = (request: ReceivedRequest) => request.kind === 'question';

async function expectThreeRequests(question: string): Promise<void> {
  const requests = await lab.emulator.waitForRequests(3, isQuestion);
  const byService = Object.fromEntries(requests.map((request) => [request.service, request]));
  expect(Object.keys(byService).sort()).toEqual(['deepseek', 'gemini', 'openai']);
  expect(byService.deepseek?.body).toMatchObject({
    model: 'deepseek-flash',
    stream: true,
    messages: [{ role: 'user', content: question }],
  });
  expect(byService.openai?.body).toMatchObject({ model: 'gpt-6.1-terra', stream: true, store: false });
  expect(JSON.stringify(byService.openai?.body)).toContain(JSON.stringify(question));
  expect(byService.gemini?.path).toContain('models/gemini-3.8-flash:streamGenerateContent?alt=sse');
  expect(byService.gemini?.body).toMatchObject({ contents: [{ role: 'user', parts: [{ text: question }] }] });
  expect(byService.gemini?.path).not.toContain('key=');
  // Nothing is sent that the user did not set.
  expect(byService.deepseek?.body).not.toHaveProperty('temperature');
  expect(byService.openai?.body).not.toHaveProperty('max_output_tokens');
  expect(byService.gemini?.body).not.toHaveProperty('systemInstruction');
}

async function expectPlantedDifference(panel: Page, question = everest): Promise<void> {
  await waitForAnswersTo(panel, question);
  await waitForText(panel, '3 of 3');
  await waitForText(panel, '8,848.86 m');
  await waitForText(panel, '8,848 m');
  await waitForText(panel, 'differ');
}

describe('the main job, in a real browser', () => {
  it('asks what is selected on a page, by the native context menu, with its line breaks', async () => {
    const page = await lab.visit('fields.html');
    await page.evaluate(() => document.getSelection()?.selectAllChildren(document.querySelector('#paragraph') as Node));
    const paragraph = await page.waitForSelector('#paragraph');
    if (!paragraph) throw new Error('No paragraph.');
    await lab.input.openMenu(paragraph);
    await pickAskAllModels(lab.input);

    const panel = await lab.chromium.panel();
    await expectThreeRequests(everestInLines);
    await expectPlantedDifference(panel, everestInLines);
    expect((await readStoredRuns(panel))[0]).toMatchObject({
      question: { text: everestInLines, way: 'menu', source: { title: 'Fields' } },
      answers: [{ outcome: 'answered' }, { outcome: 'answered' }, { outcome: 'answered' }],
    });
    await page.close();
  });

  it('asks what is typed into a field, by the native context menu', async () => {
    const { page, field } = await typeIntoPage(lab, 'Is Tai wan a country?');
    await lab.input.openMenu(field);
    await pickAskAllModels(lab.input);
    await expectThreeRequests('Is Tai wan a country?');
    await waitForRun(await lab.chromium.panel(), 'Is Tai wan a country?');
    await page.close();
  });

  it('asks what is typed, by the shortcut', async () => {
    const { page } = await typeIntoPage(lab, everest);
    await lab.input.press('alt+shift+q');
    await expectThreeRequests(everest);
    await expectPlantedDifference(await lab.chromium.panel());
    await page.close();
  });

  it('asks what is typed into the address bar', async () => {
    const page = await lab.visit('fields.html');
    // The focus goes from the page to the address bar, and the words after it.
    await page.waitForFunction(() => document.hasFocus(), { polling: 50 });
    await lab.input.press('ctrl+l');
    await page.waitForFunction(() => !document.hasFocus(), { polling: 50 });
    await lab.input.type(`ask ${everest}`);
    await lab.input.press('Return');
    await expectThreeRequests(everest);
    await expectPlantedDifference(await lab.chromium.panel());
    await page.close();
  });

  it('asks what is typed into the panel’s own box, a line break by Shift and Enter', async () => {
    const panel = await lab.chromium.panel();
    await panel.locator('::-p-aria(New question)').click();
    const box = await panel.waitForSelector('textarea');
    if (!box) throw new Error('No question box.');
    await box.type('How high is Mount Everest,');
    await panel.keyboard.down('Shift');
    await panel.keyboard.press('Enter');
    await panel.keyboard.up('Shift');
    await box.type('when was it first climbed, and can it be done without bottled oxygen?');
    expect(lab.emulator.received.filter(isQuestion)).toHaveLength(0);
    await panel.keyboard.press('Enter');
    const question = everest.replace('Everest, ', 'Everest,\n');
    await expectThreeRequests(question);
    await expectPlantedDifference(panel, question);
  });

  it('makes one run of a shortcut that is held', async () => {
    const { page } = await typeIntoPage(lab, 'Why is the sky blue?');
    await lab.input.press('alt+shift+q', 'alt+shift+q', 'alt+shift+q');
    await waitForRun(await lab.chromium.panel(), 'Why is the sky blue?');
    await waitForAnswersTo(await lab.chromium.panel(), 'Why is the sky blue?');
    expect(lab.emulator.received.filter(isQuestion)).toHaveLength(3);
    await page.close();
  });

  it('never reads a secret, and says why', async () => {
    const page = await lab.visit('fields.html');
    const panel = await lab.chromium.panel();
    for (const id of ['password', 'card', 'code', 'hidden-characters']) {
      // What is said of one field must not stand for the next one: something else is said in between.
      await focusByClick(lab, page, '#textarea');
      await lab.input.press('alt+shift+q');
      await waitForText(panel, 'The field on the page is empty');
      await focusByClick(lab, page, `#${id}`);
      await lab.input.press('alt+shift+q');
      await waitForText(panel, 'Fields for passwords, cards, codes and security questions are never read');
      expect(await panel.$eval('textarea', (box) => box.value)).toBe('');
    }
    expect(lab.emulator.received).toEqual([]);
    await page.close();
  });

  it('opens with one calm line where a page cannot be read', async () => {
    const page = await lab.chromium.browser.newPage();
    await page.goto('chrome://version');
    await page.bringToFront();
    await lab.input.press('alt+shift+q');
    await waitForText(await lab.chromium.panel(), 'does not let extensions read');
    expect(lab.emulator.received).toEqual([]);
    await page.close();
  });

  it('has every run in the history after the browser was closed and started again', async () => {
    await lab.close();
    lab = await openLab({ profile, emulator, display });
    const page = await lab.visit('fields.html');
    await focusByClick(lab, page, '#textarea');
    await lab.input.press('alt+shift+q');
    const panel = await lab.chromium.panel();
    await waitForText(panel, 'The field on the page is empty');
    await panel.locator('::-p-aria(History)').click();
    await waitForText(panel, 'Is Tai wan a country?');
    await waitForText(panel, 'Why is the sky blue?');
  });
});
