import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import { openPanelPage, writeQuestion } from './ask-in-panel.ts';
import { type Lab, openLab } from './lab.ts';
import { waitForText } from './panel-steps.ts';

let lab: Lab;
let panel: Page;

beforeAll(async () => {
  lab = await openLab();
  panel = await openPanelPage(lab);
});

afterAll(async () => {
  await lab?.close();
});

const tokenWorkers = () => panel.workers().filter((worker) => worker.url().endsWith('/token-worker.js'));

it('counts the tokens of a question before it is sent, in a worker that starts with it', async () => {
  await waitForText(panel, 'Where it goes');
  expect(tokenWorkers()).toEqual([]);
  // What ChatGPT billed for it. By its length alone it would be 14.
  await writeQuestion(panel, 'What is the capital of France?');
  await waitForText(panel, 'about 13 tokens, ≈ $');
  expect(tokenWorkers()).toHaveLength(1);
  expect(lab.emulator.received.filter(({ kind }) => kind === 'question')).toEqual([]);
});

it('counts what goes along with a follow-up, for each model its own answers', async () => {
  for (const [service, text] of [
    ['deepseek', 'Paris.'],
    ['openai', 'Paris. '.repeat(200)],
    ['gemini', 'It is Paris.'],
  ] as const) {
    lab.emulator.script(service, { kind: 'answer', text });
  }
  await panel.focus('form.compose textarea');
  await panel.keyboard.press('Enter');
  await waitForAnswersTo(panel, 'What is the capital of France?');
  const next = await panel.waitForSelector('form.composer textarea');
  await next?.type('And of Peru?');
  await waitForText(panel, 'tokens, ≈ $');
  const [, low, high] = (await panel.$eval('.estimate', ({ textContent }) => textContent))?.match(/(\d+)–(\d+)/) ?? [];
  expect(Number(low)).toBeLessThan(30);
  expect(Number(high)).toBeGreaterThan(400);
});

it('stays usable while it counts the worst that can be asked', async () => {
  const worst = 'a'.repeat(390_000);
  await writeQuestion(panel, worst);
  await waitForText(panel, 'about 97,');
  await expect.poll(() => tokenWorkers().length, { timeout: 20_000 }).toBe(0);
  await waitForText(panel, 'about 97,');
});
