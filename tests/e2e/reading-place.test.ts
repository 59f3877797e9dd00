import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askInPanel, openPanelPage } from './ask-in-panel.ts';
import { type Lab, openLab } from './lab.ts';
import { waitForRun } from './panel-steps.ts';

let lab: Lab;
let panel: Page;

beforeAll(async () => {
  lab = await openLab();
  panel = await openPanelPage(lab);
});

afterAll(async () => {
  await lab?.close();
});

const paragraphs = Array.from(
  { length: 400 },
  (_, index) => `Paragraph ${index} says **something** that is long enough to take a line or two of a narrow panel.`,
).join('\n\n');

const atRest = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Characters of the answers on screen. */
const written = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.prose')].reduce((sum, { textContent }) => sum + (textContent ?? '').length, 0),
  );

async function waitForGrowth(page: Page, characters: number): Promise<void> {
  const before = await written(page);
  await expect.poll(() => written(page), { timeout: 45_000, interval: 50 }).toBeGreaterThan(before + characters);
}

it.each([
  ['panel', 400],
  ['tab', 1_400],
])('in a %s, what is read stays where it is while answers grow; who goes to the end stays there', async (_, width) => {
  await panel.setViewport({ width, height: 800 });
  for (const service of ['deepseek', 'openai', 'gemini'] as const) {
    lab.emulator.setPace(service, { firstByteMs: 0, charactersPerSecond: 900, chunkCharacters: 8 });
    lab.emulator.script(service, { kind: 'answer', text: paragraphs });
  }
  const question = `How does it read at ${width} pixels?`;
  await askInPanel(panel, question);
  await waitForRun(panel, question);

  // In the last answer, above which the others grow in a panel.
  const scroller = await panel.waitForFunction(
    () => {
      const answer = document.querySelector('[data-model="gemini"] .prose');
      const scrolls = answer?.closest('.column') ?? document.scrollingElement;
      const isLong = answer && answer.children.length > 12 && scrolls;
      return isLong && scrolls.scrollHeight > scrolls.clientHeight + 400 ? scrolls : undefined;
    },
    { polling: 50, timeout: 45_000 },
  );
  const read = await panel.$('[data-model="gemini"] .prose p:nth-of-type(4)');
  if (!read) throw new Error('No fourth paragraph.');
  await read.evaluate((paragraph) => paragraph.scrollIntoView({ block: 'center' }));
  const placeOf = () => read.evaluate((paragraph) => paragraph.getBoundingClientRect().top);
  await atRest(panel);
  const place = await placeOf();
  await waitForGrowth(panel, 1_500);
  expect(Math.abs((await placeOf()) - place)).toBeLessThan(2);

  // The way to the end, and there it stays.
  const leftBelow = () =>
    panel.evaluate(
      (element) => (element ? element.scrollHeight - element.clientHeight - element.scrollTop : Number.NaN),
      scroller,
    );
  expect(await leftBelow()).toBeGreaterThan(100);
  await panel.locator(width > 1_000 ? '.column[data-model="gemini"] .newest' : '.newest').click();
  for (let times = 0; times < 3; times++) {
    await waitForGrowth(panel, 400);
    // What grew out of sight is scrolled to in the frame after it was drawn.
    await expect.poll(leftBelow, { timeout: 1_000 }).toBeLessThan(48);
  }
  // A turn upwards lets go of the end.
  await panel.evaluate((element) => element?.scrollBy(0, -400), scroller);
  await waitForGrowth(panel, 400);
  expect(await leftBelow()).toBeGreaterThan(100);
  await panel.locator('::-p-aria(Stop all)').click();
});

/** Waits for a paragraph of an answer, brings it to the middle of the panel and gives how to find where it stands. */
async function readParagraph(model: string, index: number): Promise<() => Promise<number>> {
  const paragraph = await panel.waitForSelector(`[data-model="${model}"] .prose > p:nth-of-type(${index})`, {
    timeout: 45_000,
  });
  if (!paragraph) throw new Error(`${model} has no paragraph ${index}.`);
  await paragraph.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await atRest(panel);
  return () =>
    paragraph.evaluate((element) => (element.isConnected ? element.getBoundingClientRect().top : Number.NaN));
}

it('in a panel, what is read stays where it is when its answer ends and when all go over into tabs', async () => {
  await panel.setViewport({ width: 400, height: 800 });
  const lengths = { deepseek: 6_000, openai: 3_000, gemini: 9_000 };
  for (const service of ['deepseek', 'openai', 'gemini'] as const) {
    lab.emulator.setPace(service, { firstByteMs: 0, charactersPerSecond: 1_200, chunkCharacters: 8 });
    lab.emulator.script(service, { kind: 'answer', text: paragraphs.slice(0, lengths[service]) });
  }
  const question = 'How does it read when they end?';
  await askInPanel(panel, question);
  await waitForRun(panel, question);

  // Far enough from the end, where one would follow that instead.
  await panel.waitForSelector('[data-model="gemini"] .prose > p:nth-of-type(12)', { timeout: 45_000 });
  const first = await readParagraph('openai', 5);
  const placeOfFirst = await first();
  await panel.waitForSelector('[data-model="openai"] .answer-actions');
  await atRest(panel);
  expect(Math.abs((await first()) - placeOfFirst)).toBeLessThan(2);

  const last = await readParagraph('gemini', 9);
  const placeOfLast = await last();
  await panel.waitForSelector('[role="tab"][data-model="gemini"][aria-selected="true"]', { timeout: 45_000 });
  await atRest(panel);
  expect(Math.abs((await last()) - placeOfLast)).toBeLessThan(2);
});

it('in tabs, each answer keeps the place where one was reading it', async () => {
  const scrollTo = async (top: number) => {
    await panel.evaluate((y) => window.scrollTo(0, y), top);
    await atRest(panel);
  };
  const select = async (model: string) => {
    await panel.locator(`[role="tab"][data-model="${model}"]`).click();
    await panel.waitForSelector(`[role="tabpanel"]:not([hidden]) [data-model="${model}"]`, { visible: true });
    await atRest(panel);
  };
  const top = () => panel.evaluate(() => window.scrollY);
  await waitForTabs();
  await select('gemini');
  await scrollTo(700);
  await select('deepseek');
  await scrollTo(300);
  await select('gemini');
  expect(await top()).toBe(700);
  await select('deepseek');
  expect(await top()).toBe(300);
  expect(await panel.$$eval('[role="tabpanel"]:not([hidden])', (shown) => shown.length)).toBe(1);
});

/** Waits until all answers of the run before have ended. */
async function waitForTabs(): Promise<void> {
  await panel.waitForFunction(
    () => document.querySelectorAll('[role="tab"]').length === 3 && !document.querySelector('.stop-bar'),
    { polling: 50, timeout: 45_000 },
  );
}
