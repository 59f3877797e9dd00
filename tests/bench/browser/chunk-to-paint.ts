import type { Page } from 'puppeteer-core';
import { pointAtEmulator } from '../../../scripts/browser/point-at-emulator.ts';
import { emulatedServices } from '../../emulator/service.ts';
import type { Benchmark, Row } from '../benchmark.ts';
import { measureOf, quantile, ratioOf, takeTurns } from '../measure.ts';
import { startChildServer } from '../servers/child-server.ts';
import type { SentStream, StreamReady } from '../servers/stream-child.ts';
import { openBench } from './open-bench.ts';
import { endWatch, type LongTask, type Watched, watchPaint } from './watch-paint.ts';

const CHUNKS_PER_SECOND = 200;
const SECONDS = 10;
const GOAL_RATIO = 1.5;
const FRAME_MS = 1000 / 60;
/** How much longer than the streams themselves their showing may take on a busy machine. */
const SETTLE_MS = 15_000;

/** One run of the streams. */
interface Shown {
  /** From each chunk's leaving the server to after its paint, in ms. */
  readonly delays: readonly number[];
  /** Lengths of the tasks over 50 ms, in ms: while chunks came, and after the last. */
  readonly meanwhile: readonly number[];
  readonly afterwards: readonly number[];
}

/** From the server's chunk to the picture of it, through background, port and panel. */
export const chunkToPaint: Benchmark = {
  names: ['chunk-to-paint', 'long-tasks'],
  async run({ runs, extension }) {
    const server = await startChildServer<StreamReady, readonly SentStream[]>('./stream-child.ts', [
      String(CHUNKS_PER_SECOND),
      String(SECONDS),
    ]);
    const bench = await openBench(extension);
    try {
      const { browser } = bench.chromium;
      const { baseURLs, origin } = server.ready;
      await pointAtEmulator(bench.chromium, { baseURLs, key: 'demo-key' });
      const texts = Object.fromEntries(
        emulatedServices.map((service) => [service, server.ready.texts[service].replace(/\s+/g, '')]),
      );
      const page = await browser.newPage();
      await page.goto(origin);
      const extensionInfo = (await browser.extensions()).get(bench.chromium.extensionId);
      if (!extensionInfo) throw new Error('The extension is not installed.');
      await page.triggerExtensionAction(extensionInfo);
      const panel = await bench.chromium.panel();

      let asked = 0;
      const show = async () => {
        if (asked > 0) await panel.locator('::-p-aria(New question)').click();
        asked += 1;
        const box = await panel.waitForSelector('textarea');
        if (!box) throw new Error('The panel has no question box.');
        await box.type(`Is this stream number ${asked}?`);
        await panel.evaluate(watchPaint, texts, '[data-answer][data-model="$"] .prose');
        await box.press('Enter');
        await ended(panel);
        return readPaint(panel);
      };
      const showPlain = async () => {
        await page.reload();
        await page.evaluate(watchPaint, texts, '[data-model="$"]');
        await page.evaluate(() => (globalThis as unknown as { start(): Promise<void> }).start());
        return readPaint(page);
      };
      const readPaint = async (shown: Page): Promise<Shown> => {
        // The last picture is on screen after two frames, and what it left to do when the page is idle.
        await shown.evaluate(
          () =>
            new Promise((resolve) =>
              requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(resolve))),
            ),
        );
        const watched = await shown.evaluate(endWatch);
        const sent = await server.report();
        const endedAt = Math.max(...sent.map(({ chunks }) => chunks.at(-1)?.sentAt ?? 0));
        const isMeanwhile = ({ endedAt: at, duration }: LongTask) => at - duration < endedAt;
        return {
          delays: paintDelays(sent, watched, server.ready),
          meanwhile: watched.longTasks.filter(isMeanwhile).map(({ duration }) => duration),
          afterwards: watched.longTasks.filter((task) => !isMeanwhile(task)).map(({ duration }) => duration),
        };
      };
      const { ours, peer } = await takeTurns(runs, show, showPlain);
      return [paintRow(ours, peer), longTaskRow(ours, peer)];
    } finally {
      await bench.close();
      await server.stop();
    }
  },
};

function paintRow(ours: readonly Shown[], peer: readonly Shown[]): Row {
  const p95 = (shown: readonly Shown[]) => shown.map(({ delays }) => quantile(delays, 0.95));
  const median = (shown: readonly Shown[]) => {
    const all = shown.flatMap(({ delays }) => delays);
    return quantile(all, 0.5).toFixed(1);
  };
  const mine = measureOf(p95(ours), 'ms');
  const plain = {
    name: 'plain text append in a page that reads the streams itself',
    ...measureOf(p95(peer), 'ms'),
  };
  const ratio = ratioOf({ ours: mine, peer: plain });
  return {
    name: 'chunk-to-paint',
    work: `3 streams, ${CHUNKS_PER_SECOND} chunks/s each, ${SECONDS} s, from a chunk's leaving the server through background, port and panel to after its paint: p95 of a run`,
    ours: mine,
    peer: plain,
    ratio,
    goal: `≤ ${GOAL_RATIO} × and ≤ 2 frames (${(2 * FRAME_MS).toFixed(1)} ms)`,
    isMet: ratio <= GOAL_RATIO && mine.median <= 2 * FRAME_MS,
    note: `Medians over all chunks: ours ${median(ours)} ms, plain ${median(peer)} ms.`,
  };
}

function longTaskRow(ours: readonly Shown[], peer: readonly Shown[]): Row {
  const count = (shown: readonly Shown[]) => {
    const counts = shown.map(({ meanwhile, afterwards }) => meanwhile.length + afterwards.length);
    return measureOf(counts, 'tasks');
  };
  const meanwhile = ours.flatMap((run) => run.meanwhile);
  const afterwards = ours.flatMap((run) => run.afterwards);
  const longest = (tasks: readonly number[]) => Math.max(0, ...tasks).toFixed(0);
  const tasks = count(ours);
  return {
    name: 'long-tasks',
    work: 'same runs: tasks over 50 ms in the panel, from the question to after the last token, the comparison included',
    ours: tasks,
    peer: { name: 'the plain page', ...count(peer) },
    goal: '0',
    isMet: tasks.high === 0,
    note: `In all runs: ${meanwhile.length} while the answers streamed (longest ${longest(meanwhile)} ms), ${afterwards.length} after the last chunk, where the comparison is (longest ${longest(afterwards)} ms).`,
  };
}

/** Waits until nothing streams in the panel any more. */
async function ended(panel: Page): Promise<void> {
  const timeout = SECONDS * 1_000 + SETTLE_MS;
  await panel.waitForFunction(() => document.querySelector('.prose.streaming'), { polling: 200, timeout });
  await panel.waitForFunction(() => !document.querySelector('[data-answer] .prose.streaming'), {
    polling: 200,
    timeout,
  });
}

/** For each chunk that was painted, how long after it was sent, in ms. Throws when most were not. */
function paintDelays(sent: readonly SentStream[], { painted }: Watched, { texts }: StreamReady): number[] {
  const delays = sent.flatMap(({ service, chunks }) => {
    const text = texts[service];
    const sightings = painted[service] ?? [];
    let place = 0;
    let letters = 0;
    let before = 0;
    return chunks.flatMap(({ textEnd, sentAt }) => {
      letters += text.slice(before, textEnd).replace(/\s+/g, '').length;
      before = textEnd;
      while ((sightings[place]?.end ?? Infinity) < letters) place += 1;
      const sighting = sightings[place];
      return sighting ? [sighting.at - sentAt] : [];
    });
  });
  const all = sent.reduce((sum, { chunks }) => sum + chunks.length, 0);
  if (delays.length < 0.9 * all) throw new Error(`Only ${delays.length} of ${all} chunks were seen on screen.`);
  return delays;
}
