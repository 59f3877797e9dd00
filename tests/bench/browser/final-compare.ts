import { diffWords } from 'diff';
import type { Page } from 'puppeteer-core';
import type { Benchmark, Row } from '../benchmark.ts';
import { measureOf, ratioOf, takeRounds, timeOf } from '../measure.ts';
import type { StreamReady } from '../servers/stream-child.ts';
import { leaveRun, openStreamBench, type StreamBench } from './open-stream-bench.ts';

/** Fast enough that the streams take two seconds; the worker has compared most of them when they end. */
const CHUNKS_PER_SECOND = 700;
const GOAL_RATIO = 0.05;
const GOAL_FRAMES = 2;
const FRAME_MS = 1000 / 60;
/** Without a change for so long, in ms, the panel has come to rest. */
const QUIET_MS = 1_500;

interface ChangeWindow {
  benchChangedAt?: number;
  benchObserver?: MutationObserver;
}

/** From the last token to the differences of the whole texts on screen. */
export const finalCompare: Benchmark = {
  names: ['final-compare'],
  async run({ runs, extension }) {
    const streams = await openStreamBench(extension, { texts: 'trio', chunksPerSecond: CHUNKS_PER_SECOND });
    try {
      const { panel, server } = streams;
      const settle = () => timeToRest(streams);
      const rounds = await takeRounds(runs, {
        async cold() {
          await startAnew(panel);
          return settle();
        },
        warm: settle,
        jsdiff: () => jsdiffTime(server.ready),
      });
      const peer = { name: 'jsdiff diffWords, three pairs', ...measureOf(rounds.jsdiff, 'ms') };
      return (['cold', 'warm'] as const).map((name): Row => {
        const ours = measureOf(rounds[name], 'ms');
        const ratio = ratioOf({ ours, peer });
        return {
          name: 'final-compare',
          work: `last token of three answers of 900 words leaves the server, to the last change of the panel painted: ${
            name === 'cold' ? 'the first run of a page and its worker' : 'a later run'
          }`,
          ours,
          peer,
          ratio,
          goal: `≤ ${GOAL_RATIO} × and ≤ ${GOAL_FRAMES} frames (${(GOAL_FRAMES * FRAME_MS).toFixed(1)} ms)`,
          isMet: ratio <= GOAL_RATIO && ours.median <= GOAL_FRAMES * FRAME_MS,
          note: 'Other work, said so: jsdiff only marks words of two texts. Ours holds the way from the server to the panel too, which no comparison shortens (see chunk-to-paint).',
        };
      });
    } finally {
      await streams.close();
    }
  },
};

/** A page that has compared nothing yet. */
async function startAnew(panel: Page): Promise<void> {
  await leaveRun(panel);
  await panel.waitForSelector('textarea');
  await panel.reload();
  await panel.waitForSelector('textarea');
}

async function timeToRest({ panel, server, ask }: StreamBench): Promise<number> {
  await ask(() => panel.evaluate(watchChanges));
  const changedAt = await panel.evaluate(lastChange, QUIET_MS);
  const sent = await server.report();
  const lastSentAt = Math.max(...sent.map(({ chunks }) => chunks.at(-1)?.sentAt ?? 0));
  return changedAt - lastSentAt;
}

/** Remembers when something on screen last changed, after its paint, epoch ms. Runs inside the page. */
function watchChanges(): void {
  const page = globalThis as ChangeWindow;
  page.benchObserver?.disconnect();
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    page.benchChangedAt = performance.timeOrigin + performance.now();
  };
  page.benchObserver = new MutationObserver(() => requestAnimationFrame(() => channel.port2.postMessage(undefined)));
  page.benchObserver.observe(document.body, { childList: true, characterData: true, subtree: true });
}

/** Resolves to the last change, once there was none for a while. Runs inside the page. */
async function lastChange(quietMs: number): Promise<number> {
  const page = globalThis as ChangeWindow;
  for (;;) {
    const changedAt = page.benchChangedAt ?? 0;
    const left = changedAt + quietMs - (performance.timeOrigin + performance.now());
    if (left <= 0) return changedAt;
    await new Promise((resolve) => setTimeout(resolve, left));
  }
}

function jsdiffTime({ texts: { deepseek, openai, gemini } }: StreamReady): number {
  return timeOf(() => [diffWords(deepseek, openai), diffWords(deepseek, gemini), diffWords(openai, gemini)]);
}
