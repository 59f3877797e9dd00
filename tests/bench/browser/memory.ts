import type { Page } from 'puppeteer-core';
import type { Benchmark, Row } from '../benchmark.ts';
import { measureOf } from '../measure.ts';
import { heapOf } from './heap-of.ts';
import { atRest, openStreamBench } from './open-stream-bench.ts';

/** Ten times as fast as a model writes: what is kept of a stream does not depend on its speed. */
const CHUNKS_PER_SECOND = 2_000;
const STREAMED_RUNS = 10;
/** Until then the engine still compiles what runs, and keeps it: of 19 runs the heap grew by 1.7 MB in these and by 0.3 after. */
const WARM_UP_RUNS = 5;
const SHOWN_RUNS = 20;
const GOAL_GROWTH = 1.1;

/** What the panel keeps of runs that it shows no more. */
export const memory: Benchmark = {
  names: ['memory'],
  async run({ extension }) {
    const streams = await openStreamBench(extension, { texts: 'answers', chunksPerSecond: CHUNKS_PER_SECOND });
    try {
      const { panel } = streams;
      const streamed: number[] = [];
      for (let count = 1; count <= SHOWN_RUNS; count += 1) {
        await streams.ask();
        if (count > WARM_UP_RUNS && count <= WARM_UP_RUNS + STREAMED_RUNS) streamed.push(await heapAtRest(panel));
      }
      await showRun(panel, 0);
      const shown: number[] = [];
      for (let index = 0; index < SHOWN_RUNS; index += 1) {
        await showRun(panel, index);
        shown.push(await heapAtRest(panel));
      }
      return [
        rowOf(
          `${STREAMED_RUNS} runs of 3 × 8,000 characters asked, streamed and compared one after another, ${WARM_UP_RUNS} before them`,
          streamed,
        ),
        rowOf(`${SHOWN_RUNS} such runs shown one after another from the history, each compared`, shown),
      ];
    } finally {
      await streams.close();
    }
  },
};

function rowOf(work: string, heaps: readonly number[]): Row {
  const ours = measureOf(heaps.slice(-1), 'MB');
  const peer = { name: 'itself after the first', ...measureOf(heaps.slice(0, 1), 'MB') };
  const ratio = ours.median / peer.median;
  return {
    name: 'memory',
    work: `heap of the panel, collected, after ${work}`,
    ours,
    peer,
    ratio,
    goal: `flat (≤ ${GOAL_GROWTH} ×)`,
    isMet: ratio <= GOAL_GROWTH,
    note: `After each: ${heaps.map((heap) => heap.toFixed(1)).join(', ')} MB.`,
  };
}

/** Opens the run at a place of the history, newest first, and waits until its differences are shown. */
async function showRun(panel: Page, index: number): Promise<void> {
  await panel.locator('[aria-label="History"]').click();
  const opened = await panel.waitForFunction(
    (place) => {
      // The list draws only what is near the window: further down, it has to be scrolled to.
      const buttons = document.querySelectorAll<HTMLElement>('.run-row h3 button');
      const wanted = [...buttons].find((button) => button.textContent?.endsWith(` ${place}?`));
      if (!wanted) scrollBy(0, innerHeight);
      return wanted;
    },
    { polling: 100, timeout: 15_000 },
    SHOWN_RUNS - index,
  );
  await opened.asElement()?.evaluate((button) => (button as HTMLElement).click());
  await opened.dispose();
  await panel.waitForFunction(
    () =>
      document.querySelector('[data-view="differences"][aria-current="page"]') &&
      document.querySelector('.honest') &&
      !document.querySelector('.patient'),
    { timeout: 15_000 },
  );
}

async function heapAtRest(panel: Page): Promise<number> {
  await atRest(panel);
  return heapOf(panel);
}
