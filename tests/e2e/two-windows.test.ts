import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readStoredRuns } from '../../scripts/browser/read-stored-runs.ts';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import { askInPanel, asks, openPanelPage, writeQuestion } from './ask-in-panel.ts';
import { type Lab, openLab } from './lab.ts';
import { panelText, waitForRun, waitForText } from './panel-steps.ts';

let lab: Lab;

beforeAll(async () => {
  // A window that is behind another goes on drawing.
  lab = await openLab({ switches: ['--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding'] });
});

afterAll(async () => {
  await lab?.close();
});

beforeEach(() => {
  lab.emulator.reset();
  lab.emulator.setPace('all', { firstByteMs: 50, charactersPerSecond: 400, chunkCharacters: 12 });
});

describe('two windows with a panel each', () => {
  let first: Page;
  let second: Page;

  beforeAll(async () => {
    const { browser } = lab.chromium;
    const { width, height } = lab.display;
    const half = { top: 0, width: width / 2, height };
    const one = await lab.visit('fields.html');
    await browser.setWindowBounds(await one.windowId(), { ...half, left: 0 });
    first = await lab.openPanelByIcon(one);
    const other = await browser.newPage({ type: 'window', windowBounds: { ...half, left: half.width } });
    await other.goto(lab.pageUrl('fields.html'));
    second = await lab.openPanelByIcon(other, [first]);
  });

  it('show the same run from the middle of its stream on, which is asked once', async () => {
    await askInPanel(first, 'Why is the sky blue?');
    await lab.emulator.waitForRequests(3, (request) => asks()(request) && request.textSent.length > 200);
    // A panel belongs to its window: the other one keeps what it showed.
    expect(await panelText(second)).not.toContain('Why is the sky blue?');
    await openFromHistory(second, 'Why is the sky blue?');

    await waitForAnswersTo(first, 'Why is the sky blue?');
    await waitForText(first, '3 of 3');
    await waitForText(second, '3 of 3');
    await expect.poll(() => answersOnScreen(second), { timeout: 5_000 }).toEqual(await answersOnScreen(first));
    expect(lab.emulator.received.filter(asks())).toHaveLength(3);
    expect(await readStoredRuns(second)).toHaveLength(1);
  });

  it('stop the same run, whichever of them says so', async () => {
    for (const service of ['deepseek', 'openai', 'gemini'] as const) lab.emulator.script(service, { kind: 'endless' });
    await askInPanel(first, 'Why is the sea salt?');
    await lab.emulator.waitForRequests(3, (request) => asks()(request) && request.textSent.length > 100);
    await openFromHistory(second, 'Why is the sea salt?');
    const stop = await second.waitForSelector('::-p-aria(Stop all)');
    await stop?.click();
    await first.waitForSelector('::-p-aria(Stop all)', { hidden: true });
    await lab.emulator.waitForRequests(3, (request) => asks()(request) && request.closedBy === 'client');
    expect((await waitForAnswersTo(first, 'Why is the sea salt?')).answers.map(({ outcome }) => outcome)).toEqual([
      'stopped',
      'stopped',
      'stopped',
    ]);
  });
});

/** What is on screen without what only a screen reader hears, which tells each panel's own past. */
function answersOnScreen(panel: Page): Promise<string | undefined> {
  return panel.evaluate(() => document.querySelector('main')?.innerText);
}

async function openFromHistory(panel: Page, question: string): Promise<void> {
  await panel.locator('::-p-aria(History)').click();
  await waitForText(panel, question);
  await panel.locator(`::-p-text(${question})`).click();
  await waitForRun(panel, question);
}

describe('one question, asked with a heavy hand', () => {
  let panel: Page;

  beforeAll(async () => {
    panel = await openPanelPage(lab);
  });

  it('is one run of a double click', async () => {
    await writeQuestion(panel, 'Is a double click one question?');
    const button = await panel.waitForSelector('::-p-aria([name="Ask all"][role="button"])');
    if (!button) throw new Error('No button to ask.');
    await lab.input.doubleClick(button);
    await expectOneRun('Is a double click one question?');
  });

  it('is one run of a held Enter key', async () => {
    await writeQuestion(panel, 'Is a held key one question?');
    await panel.evaluate(() => {
      addEventListener('keydown', ({ repeat }) => {
        if (repeat) document.body.dataset.repeats = String(Number(document.body.dataset.repeats ?? 0) + 1);
      });
    });
    await lab.input.hold('Return', 1_800);
    expect(await panel.evaluate(() => Number(document.body.dataset.repeats))).toBeGreaterThan(5);
    await expectOneRun('Is a held key one question?');
  });

  async function expectOneRun(question: string): Promise<void> {
    await waitForRun(panel, question);
    await waitForAnswersTo(panel, question);
    expect(lab.emulator.received.filter(asks())).toHaveLength(3);
    expect((await readStoredRuns(panel)).filter((run) => run.question.text === question)).toHaveLength(1);
  }
});
