import type { Page } from 'puppeteer-core';
import { pointAtEmulator } from '../../../scripts/browser/point-at-emulator.ts';
import { type ChildServer, startChildServer } from '../servers/child-server.ts';
import type { SentStream, StreamReady } from '../servers/stream-child.ts';
import { type Bench, openBench } from './open-bench.ts';

/** A browser whose panel is open and asks a server that streams to it. */
export interface StreamBench {
  readonly server: ChildServer<StreamReady, readonly SentStream[]>;
  readonly bench: Bench;
  /** A page of the server's own, from whose tab the panel was opened. */
  readonly page: Page;
  readonly panel: Page;
  /** Asks a new question, and calls `onAsk` right before it is sent. Resolves when nothing streams any more. */
  ask(onAsk?: () => Promise<unknown>, how?: Reader): Promise<void>;
  close(): Promise<void>;
}

/** What the person before the panel does. */
export interface Reader {
  /** Goes to the newest words as soon as they are out of sight, and stays there. Else reads the beginning. */
  readonly followsEnd?: boolean;
}

export interface Streamed {
  /** Which texts, as `stream-child.ts` names them. */
  readonly texts: 'prose' | 'answers' | 'trio';
  readonly chunksPerSecond: number;
  /** Length of prose. */
  readonly seconds?: number;
  /** Stays with the answers, whatever is found in them. */
  readonly showsAnswers?: boolean;
}

/** Longest that three streams and their showing may take, in ms. */
const PATIENCE_MS = 45_000;

export async function openStreamBench(
  extension: string,
  { texts, chunksPerSecond, seconds = 10, showsAnswers = false }: Streamed,
): Promise<StreamBench> {
  const server = await startChildServer<StreamReady, readonly SentStream[]>('./stream-child.ts', [
    texts,
    String(chunksPerSecond),
    String(seconds),
  ]);
  const bench = await openBench(extension);
  const { chromium } = bench;
  await pointAtEmulator(chromium, { baseURLs: server.ready.baseURLs, key: 'demo-key' });
  const page = await chromium.browser.newPage();
  await page.goto(server.ready.origin);
  const installed = (await chromium.browser.extensions()).get(chromium.extensionId);
  if (!installed) throw new Error('The extension is not installed.');
  await page.triggerExtensionAction(installed);
  const panel = await chromium.panel();
  let asked = 0;
  return {
    server,
    bench,
    page,
    panel,
    async ask(onAsk, { followsEnd = false } = {}) {
      await leaveRun(panel);
      asked += 1;
      const box = await panel.waitForSelector('textarea');
      if (!box) throw new Error('The panel has no question box.');
      await box.type(`Is this stream number ${asked}?`);
      await onAsk?.();
      await box.press('Enter');
      // A handle keeps what it holds alive, and with it all that was on screen then.
      await box.dispose();
      const patient = { polling: 200, timeout: PATIENCE_MS };
      await panel.waitForSelector('.stop-bar');
      // The panel goes over to the differences by itself as soon as there is one, and draws no text there.
      if (showsAnswers) await panel.locator('[data-view="answers"]').click();
      if (followsEnd) await panel.locator('.newest').click();
      await panel.waitForFunction(() => !document.querySelector('.stop-bar'), patient);
    },
    async close() {
      await bench.close();
      await server.stop();
    },
  };
}

/** Goes to the question box, from wherever the panel is. */
export async function leaveRun(panel: Page): Promise<void> {
  // Not found by its role: the browser would keep a second tree of the page from then on, as for a screen reader.
  const newQuestion = await panel.$('[aria-label="New question"]');
  await newQuestion?.click();
  await newQuestion?.dispose();
}

/** Resolves once the last picture is on screen and the page has nothing left to do. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve)))),
  );
}
