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
  const readRange = async () => {
    const text = await panel.$$eval('.estimate', ([shown]) => shown?.textContent ?? '');
    const [, low, high] = text.match(/(\d+)–(\d+) tokens/) ?? [];
    return { low: Number(low), high: Number(high) };
  };
  // By its length alone, as it stands there until it is counted, the longest would be less.
  await expect.poll(async () => (await readRange()).high).toBeGreaterThan(400);
  expect((await readRange()).low).toBeLessThan(30);
});

it('stays usable while it counts the worst that can be asked', async () => {
  const worst = 'a'.repeat(390_000);
  await writeQuestion(panel, worst);
  await waitForText(panel, 'about 97,');
  await expect.poll(() => tokenWorkers().length, { timeout: 20_000 }).toBe(0);
  await waitForText(panel, 'about 97,');
});
