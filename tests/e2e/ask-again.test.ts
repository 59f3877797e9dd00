import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStoredRuns } from '../../scripts/browser/read-stored-runs.ts';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import type { Run } from '../../utils/domain.ts';
import { askInPanel, asks, openPanelPage } from './ask-in-panel.ts';
import { type Lab, openLab } from './lab.ts';
import { waitForText } from './panel-steps.ts';

const question = 'How high is the tower, and who looks after it?';
const askAgain = '::-p-text(Ask again with today’s models)';

const then = {
  deepseek: 'I’m sorry, but I can’t help with that request.',
  openai: 'The tower is 300 m high.\n\nIt is painted brown every seven years by a team of twenty-five painters.',
  gemini: 'The tower is 300 m high.\n\nThe city looks after it.',
} as const;

const now = {
  deepseek: 'The tower is 330 m high.\n\nA company of the city looks after it.',
  openai: 'The tower is 330 m high.\n\nGuides lead visitors up the stairs on summer evenings.',
  gemini: then.gemini,
} as const;

let lab: Lab;
let panel: Page;

beforeAll(async () => {
  lab = await openLab();
  panel = await openPanelPage(lab);
});

afterAll(async () => {
  await lab?.close();
});

/** What the services answer next. */
function script(answers: Readonly<Record<keyof typeof then, string>>): void {
  for (const service of ['deepseek', 'openai', 'gemini'] as const)
    lab.emulator.script(service, { kind: 'answer', text: answers[service] });
}

const requestCount = () => lab.emulator.received.filter(asks(question)).length;

/** Waits until so many runs of the question have ended. Newest first. */
async function waitForRuns(count: number): Promise<readonly Run[]> {
  await expect.poll(async () => (await readStoredRuns(panel)).length, { timeout: 20_000 }).toBe(count);
  await waitForAnswersTo(panel, question);
  return readStoredRuns(panel);
}

async function askAgainFromRow(): Promise<void> {
  await panel.locator('::-p-aria(History)').click();
  await panel.locator('.row-tools [aria-haspopup="menu"]').click();
  await panel.waitForSelector(askAgain);
}

describe('a question that is asked again', () => {
  it('is asked of the same models with the same words from its row, with the price before', async () => {
    script(then);
    await askInPanel(panel, question);
    await waitForRuns(1);
    expect(await panel.$('button[data-view="overTime"]'), 'nothing to look back at').toBeNull();
    script(now);
    await askAgainFromRow();
    await waitForText(panel, 'DeepSeek, ChatGPT, Gemini · about ');
    await waitForText(panel, ' tokens, ≈ $');
    expect(requestCount()).toBe(3);
    await panel.locator(askAgain).click();
    const [again, first] = await waitForRuns(2);
    expect(requestCount()).toBe(6);
    expect(again?.question.text).toBe(question);
    expect(again?.id).not.toBe(first?.id);
    expect(first?.answers.map(({ text }) => text)).toEqual([then.deepseek, then.openai, then.gemini]);
    expect(again?.answers.map(({ outcome }) => outcome)).toEqual(['answered', 'answered', 'answered']);
  });

  it('shows what each model says otherwise, and when it was asked', async () => {
    await panel.locator('button[data-view="overTime"]').click();
    await waitForText(panel, 'Now answers what it refused');
    await waitForText(panel, 'No longer says');
    const sections = await panel.$$eval('.model-changes > section', (all) =>
      all.map((section) => (section as HTMLElement).innerText.replaceAll('\u00a0', ' ')),
    );
    expect(sections[0]).not.toContain('New since');
    expect(sections[1]).toMatch(/300 m[\s→]*330 m/);
    expect(sections[1]).toMatch(/New since .*Guides lead visitors/s);
    expect(sections[1]).toMatch(/No longer says.*painted brown/s);
    expect(sections[2]).toContain('no change found');
    await waitForText(panel, '2 times');
    await waitForText(panel, 'asked for the first time');
    expect(await panel.$$eval('.timeline li', (rows) => rows.map((row) => row.textContent))).toEqual([
      expect.stringContaining('1 model answers or declines otherwise'),
      expect.stringContaining('DeepSeek refused'),
    ]);
    // Looking asks nobody.
    expect(requestCount()).toBe(6);
  });

  it('leads to the time before, and holds that against this one', async () => {
    await panel.locator('.timeline li:last-child button').click();
    await panel.waitForSelector('.timeline', { hidden: true });
    await panel.locator('button[data-view="overTime"]').click();
    await waitForText(panel, 'Now answers what it refused');
    await panel.waitForSelector('.timeline li:last-child[aria-current="true"]');
  });

  it('is asked by its own menu too, and not over the limit of the day', async () => {
    await panel.evaluate(async () => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...(settings as object), dailyLimitUsd: 0.000_001 } });
    });
    await panel.locator('.top [aria-haspopup="menu"]').click();
    await panel.locator(askAgain).click();
    await waitForText(panel, 'over the limit you set');
    expect(requestCount()).toBe(6);
    script(now);
    await panel.locator('::-p-aria(Ask anyway)').click();
    await waitForRuns(3);
    expect(requestCount()).toBe(9);
    await panel.locator('button[data-view="overTime"]').click();
    await waitForText(panel, '3 times');
    await waitForText(panel, 'no change found');
  });
});
