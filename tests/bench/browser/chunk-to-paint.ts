import type { Page } from 'puppeteer-core';
import { emulatedServices } from '../../emulator/service.ts';
import type { Benchmark, Row } from '../benchmark.ts';
import { measureOf, quantile, ratioOf, takeTurns } from '../measure.ts';
import type { SentStream, StreamReady } from '../servers/stream-child.ts';
import { atRest, openStreamBench } from './open-stream-bench.ts';
import { endWatch, type Painted, type Sighting, watchPaint } from './watch-paint.ts';

const CHUNKS_PER_SECOND = 200;
const SECONDS = 10;
const GOAL_RATIO = 1.5;
const FRAME_MS = 1000 / 60;

/** The panel has the end of one answer in sight, and draws what is out of it less often. The peer draws all. */
const LEAST_SEEN = 0.25;
const LEAST_DRAWN = 0.9;

/** From each chunk's leaving the server to after its paint, in ms. */
type Delays = readonly number[];

/** From the server's chunk to the picture of it, through background, port and panel. */
export const chunkToPaint: Benchmark = {
  names: ['chunk-to-paint'],
  async run({ runs, extension }) {
    const streams = await openStreamBench(extension, {
      texts: 'prose',
      chunksPerSecond: CHUNKS_PER_SECOND,
      seconds: SECONDS,
      showsAnswers: true,
    });
    try {
      const { server, panel, page } = streams;
      const texts = Object.fromEntries(
        emulatedServices.map((service) => [service, server.ready.texts[service].replace(/\s+/g, '')]),
      );
      const show = async () => {
        const watch = () => panel.evaluate(watchPaint, texts, '[data-answer][data-model="$"] .prose');
        await streams.ask(watch, { followsEnd: true });
        return readDelays(panel, ({ isSeen }) => isSeen, LEAST_SEEN);
      };
      const showPlain = async () => {
        await page.reload();
        await page.evaluate(watchPaint, texts, '[data-model="$"]');
        await page.evaluate(() => (globalThis as unknown as { start(): Promise<void> }).start());
        return readDelays(page, () => true, LEAST_DRAWN);
      };
      const readDelays = async (shown: Page, counts: (sighting: Sighting) => boolean, least: number) => {
        await atRest(shown);
        const watched = await shown.evaluate(endWatch);
        return paintDelays(await server.report(), watched, server.ready, { counts, least });
      };
      const { ours, peer } = await takeTurns(runs, show, showPlain);
      return [paintRow(ours, peer)];
    } finally {
      await streams.close();
    }
  },
};

function paintRow(ours: readonly Delays[], peer: readonly Delays[]): Row {
  const p95 = (shown: readonly Delays[]) => shown.map((delays) => quantile(delays, 0.95));
  const median = (shown: readonly Delays[]) => quantile(shown.flat(), 0.5).toFixed(1);
  const mine = measureOf(p95(ours), 'ms');
  const plain = {
    name: 'plain text append in a page that reads the streams itself',
    ...measureOf(p95(peer), 'ms'),
  };
  const ratio = ratioOf({ ours: mine, peer: plain });
  return {
    name: 'chunk-to-paint',
    work: `3 streams, ${CHUNKS_PER_SECOND} chunks/s each, ${SECONDS} s, the reader follows the newest words: from a chunk's leaving the server through background, port and panel to after its paint, of those on screen: p95 of a run`,
    ours: mine,
    peer: plain,
    ratio,
    goal: `≤ ${GOAL_RATIO} × and ≤ 2 frames (${(2 * FRAME_MS).toFixed(1)} ms)`,
    isMet: ratio <= GOAL_RATIO && mine.median <= 2 * FRAME_MS,
    note: `Medians over all chunks: ours ${median(ours)} ms, plain ${median(peer)} ms.`,
  };
}

interface Counted {
  readonly counts: (sighting: Sighting) => boolean;
  /** Share of all chunks. */
  readonly least: number;
}

/** For each chunk whose paint counts, how long after it was sent, in ms. Throws when these are too few. */
function paintDelays(
  sent: readonly SentStream[],
  painted: Painted,
  { texts }: StreamReady,
  { counts, least }: Counted,
): number[] {
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
      return sighting && counts(sighting) ? [sighting.at - sentAt] : [];
    });
  });
  const all = sent.reduce((sum, { chunks }) => sum + chunks.length, 0);
  if (delays.length < least * all) throw new Error(`Only ${delays.length} of ${all} chunks were seen on screen.`);
  return delays;
}
