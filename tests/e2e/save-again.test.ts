import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { readStoredRuns } from '../../scripts/browser/read-stored-runs.ts';
import { askInPanel, asks, openPanelPage } from './ask-in-panel.ts';
import { type Lab, openLab } from './lab.ts';
import { waitForText } from './panel-steps.ts';

const text = 'Sunlight is scattered by the air. '.repeat(20).trim();

let lab: Lab;
let panel: Page;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(async () => {
  await lab?.close();
});

beforeEach(async () => {
  lab.emulator.reset();
  for (const service of ['deepseek', 'openai', 'gemini'] as const) {
    lab.emulator.script(service, { kind: 'answer', text });
  }
  panel = await openPanelPage(lab);
  onTestFinished(() => panel.close());
});

interface FullDisk {
  freePut?: typeof IDBObjectStore.prototype.put;
  refusals?: number;
}

async function background() {
  const worker = await lab.chromium.worker()?.worker();
  if (!worker) throw new Error('No background is running.');
  return worker;
}

/** Makes the database refuse what the background writes, at the moment that suits; a disk that is really full: full-disk. */
async function setDiskFull(isFull: boolean): Promise<void> {
  await (await background()).evaluate((full) => {
    const scope = globalThis as FullDisk;
    scope.freePut ??= IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = full
      ? () => {
          scope.refusals = (scope.refusals ?? 0) + 1;
          throw new DOMException('The disk is full.', 'QuotaExceededError');
        }
      : scope.freePut;
  }, isFull);
}

/** How many writes were refused so far. */
async function readRefusals(): Promise<number> {
  return (await background()).evaluate(() => (globalThis as FullDisk).refusals ?? 0);
}

async function askOnFullDisk(question: string): Promise<void> {
  await setDiskFull(true);
  await askInPanel(panel, question);
  await waitForText(panel, 'There is no room left on the disk');
  await waitForText(panel, '3 of 3');
}

async function press(name: string): Promise<void> {
  await panel.locator(`::-p-aria([name="${name}"][role="button"])`).click();
}

const storedQuestions = async () => (await readStoredRuns(panel)).map(({ question }) => question.text);

it('shows the answers, says that they are not kept, and saves them again at once when told to', async () => {
  await askOnFullDisk('Why is the sky blue?');
  expect(await storedQuestions()).toEqual([]);
  const before = await readRefusals();
  await press('Save again');
  await expect.poll(readRefusals).toBeGreaterThan(before);
  await waitForText(panel, 'There is no room left on the disk');

  await setDiskFull(false);
  await press('Save again');
  await panel.waitForFunction(() => !document.querySelector('.banner'));
  const [run] = await readStoredRuns(panel);
  expect(run?.answers.map((answer) => [answer.outcome, answer.text])).toEqual(
    Array.from({ length: 3 }, () => ['answered', text]),
  );
  expect(lab.emulator.received.filter(asks())).toHaveLength(3);
});

it('keeps them on screen and saves them after the background was ended', async () => {
  await askOnFullDisk('Why is the sea salt?');
  await lab.chromium.endWorker();
  // The next background starts on a disk with room; of this run it knows nothing.
  await panel.waitForFunction(() => document.body.innerText.includes('Sunlight is scattered'));
  await press('Save again');
  await panel.waitForFunction(() => !document.querySelector('.banner'));
  expect(await storedQuestions()).toContain('Why is the sea salt?');
  expect(lab.emulator.received.filter(asks())).toHaveLength(3);
});
