import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import { buildPage } from '../bench/build-page.ts';
import type { HistoryBench } from '../bench/history/page.ts';
import { askInPanel, openPanelPage } from './ask-in-panel.ts';
import { type Lab, openLab } from './lab.ts';
import { waitForText } from './panel-steps.ts';

const runs = 10_000;
/** Characters of an answer: how long they are says `npm run bench -- history`. */
const answerLength = 200;
/** Runs written, and ms of indexing, in one call of the page: none comes near the time-out of the protocol. */
const seedStep = 2_000;
const indexStepMs = 20_000;

/** Rows in the page at once: some windows full, whatever the length of the history. */
const mostRows = 80;
const mostHeapBytes = 100e6;

let lab: Lab;
let panel: Page;

beforeAll(async () => {
  lab = await openLab();
  panel = await openPanelPage(lab);
}, 120_000);

afterAll(async () => {
  await lab?.close();
});

/** Fills the database with the product's own code, in a page that draws nothing. */
async function seed(): Promise<void> {
  const page = await lab.chromium.browser.newPage();
  await page.goto(lab.chromium.page('icon/16.png'));
  await page.evaluate(await buildPage(new URL('../bench/history/page.ts', import.meta.url)));
  const call = (name: 'seed' | 'index', ...given: readonly number[]) =>
    page.evaluate(
      (one, values) => {
        const { historyBench } = globalThis as unknown as { historyBench: HistoryBench };
        return (historyBench[one] as (...all: readonly number[]) => Promise<number>)(...values);
      },
      name,
      given,
    );
  for (let from = 0; from < runs; from += seedStep) await call('seed', from, from + seedStep, answerLength);
  while ((await call('index', indexStepMs)) > 0);
  await page.close();
}

const rowCount = () => panel.$$eval('.run-row', (rows) => rows.length);

it('of ten thousand runs draws those in sight, reads on as one scrolls, and finds one by a word', async () => {
  await askInPanel(panel, 'Who has ever seen a zyzzyva?');
  await waitForAnswersTo(panel, 'Who has ever seen a zyzzyva?');
  await seed();

  await panel.locator('::-p-aria(History)').click();
  await waitForText(panel, '10,001 runs');
  await waitForText(panel, 'zyzzyva');
  for (let page = 0; page < 4; page += 1) {
    const before = await panel.evaluate(() => document.documentElement.scrollHeight);
    await panel.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await panel.waitForFunction((height) => document.documentElement.scrollHeight > height, { polling: 50 }, before);
    expect(await rowCount()).toBeLessThan(mostRows);
  }

  await panel.type('.search input', 'zyzz');
  await waitForText(panel, '1 of 10,001 runs');
  await expect.poll(rowCount).toBe(1);
  const session = await panel.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  expect((await panel.metrics()).JSHeapUsedSize ?? Number.POSITIVE_INFINITY).toBeLessThan(mostHeapBytes);
}, 600_000);
