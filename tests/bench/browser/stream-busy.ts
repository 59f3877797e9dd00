import type { Benchmark, Row } from '../benchmark.ts';
import { buildPage } from '../build-page.ts';
import { measureOf, type Rounds, ratioOf, takeRounds } from '../measure.ts';
import type { PeerName } from '../streams/peers.tsx';
import { atRest, openStreamBench } from './open-stream-bench.ts';
import { type Work, watchTasks } from './watch-tasks.ts';

const CHUNKS_PER_SECOND = 200;
const WORK = '3 answers of 8,000 characters (the demo’s, with all their Markdown), in tokens of 4 at 200/s each';

/** Other ways to show the same streams, and how much of their work ours may take. */
const PEERS = [
  { name: 'streamdown', label: 'streamdown, rendered once a frame', goal: 0.7 },
  { name: 'plainBlocks', label: 'plain text, one element a paragraph, once a frame', goal: 2.1 },
] as const satisfies readonly { name: PeerName; label: string; goal: number }[];

/** What streaming costs the thread that draws. */
export const streamBusy: Benchmark = {
  names: ['stream-busy', 'long-tasks'],
  async run({ runs, extension }) {
    const streams = await openStreamBench(extension, {
      texts: 'answers',
      chunksPerSecond: CHUNKS_PER_SECOND,
      showsAnswers: true,
    });
    try {
      const { page, panel } = streams;
      const peerCode = await buildPage(new URL('../streams/peers.tsx', import.meta.url));
      const show = async () => {
        let read: (() => Promise<Work>) | undefined;
        await streams.ask(async () => {
          read = await watchTasks(panel);
        });
        await atRest(panel);
        return (await read?.()) ?? { busy: 0, longTasks: [] };
      };
      const showBy = (name: PeerName) => async () => {
        await page.reload();
        await page.evaluate(peerCode);
        const read = await watchTasks(page);
        await page.evaluate(
          (one) => (globalThis as unknown as { showStreams(name: string): Promise<void> }).showStreams(one),
          name,
        );
        await atRest(page);
        return read();
      };
      return rowsOf(
        await takeRounds(runs, { ours: show, streamdown: showBy('streamdown'), plainBlocks: showBy('plainBlocks') }),
      );
    } finally {
      await streams.close();
    }
  },
};

function rowsOf(rounds: Rounds<Record<'ours' | PeerName, () => Promise<Work>>>): readonly Row[] {
  const busy = (name: 'ours' | PeerName) =>
    measureOf(
      rounds[name].map((work) => work.busy),
      'ms',
    );
  const count = (name: 'ours' | PeerName) =>
    measureOf(
      rounds[name].map(({ longTasks }) => longTasks.length),
      'tasks',
    );
  const ours = busy('ours');
  const tasks = count('ours');
  const longest = Math.max(0, ...rounds.ours.flatMap(({ longTasks }) => longTasks));
  return [
    ...PEERS.map(({ name, label, goal }): Row => {
      const peer = { name: label, ...busy(name) };
      const ratio = ratioOf({ ours, peer });
      return {
        name: 'stream-busy',
        work: `${WORK}, compared while they are written: time in tasks of the main thread`,
        ours,
        peer,
        ratio,
        goal: `≤ ${goal} ×`,
        isMet: ratio <= goal,
      };
    }),
    {
      name: 'long-tasks',
      work: 'same runs: tasks over 50 ms in the panel, from the question to the last comparison',
      ours: tasks,
      peer: { name: 'streamdown', ...count('streamdown') },
      goal: '0',
      isMet: tasks.high === 0,
      note: `The longest in all runs took ${longest.toFixed(0)} ms.`,
    },
  ];
}
