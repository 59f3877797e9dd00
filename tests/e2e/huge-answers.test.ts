import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { maximumAnswerBytes } from '../../utils/ask/stream/cap-answer.ts';
import type { ReceivedRequest } from '../emulator/emulator.ts';
import { askInPanel, asks, openPanelPage, waitForAnswersTo } from './ask-in-panel.ts';
import { type Lab, openLab } from './lab.ts';
import { waitForRun } from './panel-steps.ts';

/**
 * After this time, in ms, a click must work again: a limit for what is never normal, on a machine that is busy with
 * other things. How long it really takes is printed.
 */
const backWithinMs = 60_000;

let lab: Lab;
let panel: Page;

beforeAll(async () => {
  lab = await openLab();
  panel = await openPanelPage(lab);
  await panel.evaluate(() => {
    new PerformanceObserver((list) => {
      const longest = Math.max(...list.getEntries().map(({ duration }) => duration));
      const { dataset } = document.documentElement;
      dataset.longestTask = String(Math.max(longest, Number(dataset.longestTask ?? 0)));
    }).observe({ entryTypes: ['longtask'] });
  });
});

afterAll(async () => {
  await lab?.close();
});

beforeEach(() => lab.emulator.reset());

it.each([
  ['an answer of more than 10 MiB', { kind: 'long', bytes: maximumAnswerBytes + 500_000 }],
  ['an answer without end', { kind: 'endless' }],
] as const)('ends %s at the limit, keeps what came, and stays usable', async (name, fault) => {
  lab.emulator.setPace('openai', {
    firstByteMs: 0,
    charactersPerSecond: Number.POSITIVE_INFINITY,
    chunkCharacters: 4_000,
  });
  lab.emulator.script('openai', fault);
  const question = `What if the service sends ${name}?`;
  await panel.evaluate(() => {
    document.documentElement.dataset.longestTask = '0';
  });
  await askInPanel(panel, question);
  await waitForRun(panel, question);
  const isEnded = (request: ReceivedRequest) => asks(question)(request) && request.closedBy !== undefined;
  await lab.emulator.waitForRequests(3, isEnded, backWithinMs);

  // The first click is answered once the panel has drawn what came.
  const started = performance.now();
  await panel.waitForSelector('::-p-aria(Stop all)', { hidden: true, timeout: backWithinMs });
  const button = await panel.waitForSelector('[aria-label="New question"]', { timeout: backWithinMs });
  await button?.evaluate((element) => (element as HTMLElement).click());
  await panel.waitForSelector('form.compose textarea', { timeout: backWithinMs });
  const backMs = performance.now() - started;
  const longestTaskMs = await panel.evaluate(() => Number(document.documentElement.dataset.longestTask));
  console.log(`${name}: longest task ${longestTaskMs.toFixed()} ms, a click worked after ${backMs.toFixed()} ms.`);
  expect(backMs).toBeLessThan(backWithinMs);

  const run = await waitForAnswersTo(panel, question);
  const [deepseek, openai, gemini] = run.answers;
  expect([deepseek?.outcome, gemini?.outcome]).toEqual(['answered', 'answered']);
  expect(openai).toMatchObject({ outcome: 'cut-off', error: { kind: 'too-long' } });
  // All of it up to the limit, but for a character that would have been cut in two.
  const keptBytes = new TextEncoder().encode(`${openai?.reasoning}${openai?.text}`).length;
  expect(maximumAnswerBytes - keptBytes).toBeLessThan(4);
});
