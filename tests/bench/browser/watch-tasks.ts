import type { Page } from 'puppeteer-core';

/** What a page's main thread did. */
export interface Work {
  /** Time in tasks of any length, in ms. */
  readonly busy: number;
  /** Lengths of the tasks over 50 ms, in ms. */
  readonly longTasks: readonly number[];
}

interface TaskWindow {
  benchLongTasks?: number[];
}

/** Begins to watch. The returned function tells what the main thread did since. */
export async function watchTasks(page: Page): Promise<() => Promise<Work>> {
  await page.evaluate(() => {
    const found: number[] = [];
    const watched = globalThis as TaskWindow;
    // Of pages that are watched again, the observer of the first time goes on.
    if (watched.benchLongTasks === undefined) {
      new PerformanceObserver((list) => {
        watched.benchLongTasks?.push(...list.getEntries().map(({ duration }) => duration));
      }).observe({ type: 'longtask' });
    }
    watched.benchLongTasks = found;
  });
  const before = await busyTime(page);
  return async () => ({
    busy: (await busyTime(page)) - before,
    longTasks: await page.evaluate(() => (globalThis as TaskWindow).benchLongTasks ?? []),
  });
}

async function busyTime(page: Page): Promise<number> {
  const { TaskDuration = 0 } = await page.metrics();
  return TaskDuration * 1_000;
}
