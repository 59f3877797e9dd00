import type { Page } from 'puppeteer-core';
import { openDisplay } from '../../../scripts/browser/open-display.ts';
import type { Benchmark } from '../benchmark.ts';
import { measureOf, ratioOf, takeTurns } from '../measure.ts';
import { openBench } from './open-bench.ts';

const GOAL_RATIO = 2.7;

/** How long a person waits for the panel of a browser that has never shown it. */
export const coldStart: Benchmark = {
  names: ['cold-start'],
  async run({ runs, extension }) {
    const display = await openDisplay();
    const start = async (address: (bench: Awaited<ReturnType<typeof openBench>>) => string) => {
      const bench = await openBench(extension, { display });
      try {
        return await timeToInput(await bench.chromium.browser.newPage(), address(bench));
      } finally {
        await bench.close();
      }
    };
    try {
      const { ours, peer } = await takeTurns(
        runs,
        () => start(({ chromium }) => chromium.page('sidepanel.html')),
        () => start(({ peerPage }) => peerPage('static.html')),
      );
      const mine = measureOf(ours, 'ms');
      const page = { name: 'a static page with a text box', ...measureOf(peer, 'ms') };
      const ratio = ratioOf({ ours: mine, peer: page });
      return [
        {
          name: 'cold-start',
          work: 'fresh profile and browser each, panel page to its first controls painted and enabled',
          ours: mine,
          peer: page,
          ratio,
          goal: `≤ ${GOAL_RATIO} ×`,
          isMet: ratio <= GOAL_RATIO,
          note: 'From the start of the navigation. A fresh profile shows the welcome, whose switches are the first controls.',
        },
      ];
    } finally {
      await display.close();
    }
  },
};

/** From the start of the navigation to after the paint of the first control that can be used, in ms. */
async function timeToInput(page: Page, url: string): Promise<number> {
  await page.bringToFront();
  await page.evaluateOnNewDocument(() => {
    const look = () => {
      const control = document.querySelector('main :is(input, button, textarea):enabled, body > label textarea');
      if (!control) return;
      observer.disconnect();
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        (globalThis as { benchUsableAt?: number }).benchUsableAt = performance.now();
      };
      requestAnimationFrame(() => channel.port2.postMessage(undefined));
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto(url);
  const handle = await page.waitForFunction(() => (globalThis as { benchUsableAt?: number }).benchUsableAt, {
    polling: 50,
    timeout: 15_000,
  });
  return Number(await handle.jsonValue());
}
