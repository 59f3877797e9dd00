import type { Page } from 'puppeteer-core';

const BYTES_OF_MB = 1e6;

/** The heap of a page after what is not used was collected, in MB. */
export async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const { JSHeapUsedSize = 0 } = await page.metrics();
  return JSHeapUsedSize / BYTES_OF_MB;
}
