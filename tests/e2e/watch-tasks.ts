import type { Page } from 'puppeteer-core';

/** Starts to note the tasks over 50 ms of a page's main thread; what was noted before is forgotten. */
export async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = globalThis as { taskObserver?: PerformanceObserver; longestTask?: number };
    watched.longestTask = 0;
    watched.taskObserver?.disconnect();
    watched.taskObserver = new PerformanceObserver((list) => {
      const durations = list.getEntries().map(({ duration }) => duration);
      watched.longestTask = Math.max(watched.longestTask ?? 0, ...durations);
    });
    watched.taskObserver.observe({ entryTypes: ['longtask'] });
  });
}

/** The longest task since `watchTasks`, in ms; 0 when none took 50. */
export function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const watched = globalThis as { longestTask?: number };
    return watched.longestTask ?? 0;
  });
}

/** How long this browser is busy, in ms, when all of a text is put into a page as one element: what a naive page does. */
export async function timeToShowPlain(page: Page, line: string, characters: number): Promise<number> {
  await page.goto('about:blank');
  return page.evaluate(
    (repeated, length) => {
      const element = document.createElement('pre');
      element.style.whiteSpace = 'pre-wrap';
      element.style.width = '320px';
      element.textContent = repeated.repeat(Math.ceil(length / repeated.length));
      const start = performance.now();
      document.body.append(element);
      element.getBoundingClientRect();
      const time = performance.now() - start;
      element.remove();
      return time;
    },
    line,
    characters,
  );
}
