import type { Benchmark, Row } from '../benchmark.ts';
import { buildPage } from '../build-page.ts';
import { measureOf, type Rounds, ratioOf, takeRounds } from '../measure.ts';
import type { PeerName } from '../streams/peers.tsx';
import { atRest, openStreamBench } from './open-stream-bench.ts';
import { type Work, watchTasks } from './watch-tasks.ts';

const CHUNKS_PER_SECOND = 200;
const WORK = '3 answers of 8,000 characters (the demo’s, with all their Markdown), in tokens of 4 at 200/s each';

/** Who sits before our panel. What is out of sight is drawn less often there, and never by the peers. */
const READERS = [
  { name: 'begins', label: 'the reader stays at the beginning', followsEnd: false },
  { name: 'follows', label: 'the reader follows the newest words', followsEnd: true },
] as const;

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
      const showTo = (followsEnd: boolean) => async () => {
        let read: (() => Promise<Work>) | undefined;
        await streams.ask(
          async () => {
            read = await watchTasks(panel);
          },
          { followsEnd },
        );
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
      const sides = {
        begins: showTo(false),
        follows: showTo(true),
        streamdown: showBy('streamdown'),
        plainBlocks: showBy('plainBlocks'),
      };
      return rowsOf(await takeRounds(runs, sides));
    } finally {
      await streams.close();
    }
  },
};

type Side = (typeof READERS)[number]['name'] | PeerName;

function rowsOf(rounds: Rounds<Record<Side, () => Promise<Work>>>): readonly Row[] {
  const busy = (side: Side) =>
    measureOf(
      rounds[side].map((work) => work.busy),
      'ms',
    );
  const count = (works: readonly Work[]) =>
    measureOf(
      works.map(({ longTasks }) => longTasks.length),
      'tasks',
    );
  const works = READERS.flatMap(({ name }) => rounds[name]);
  const tasks = count(works);
  const longest = Math.max(0, ...works.flatMap(({ longTasks }) => longTasks));
  return [
    ...READERS.flatMap((reader) =>
      PEERS.map(({ name, label, goal }): Row => {
        const ours = busy(reader.name);
        const peer = { name: label, ...busy(name) };
        const ratio = ratioOf({ ours, peer });
        return {
          name: 'stream-busy',
          work: `${WORK}, compared while they are written; ${reader.label}: time in tasks of the main thread`,
          ours,
          peer,
          ratio,
          goal: `≤ ${goal} ×`,
          isMet: ratio <= goal,
        };
      }),
    ),
    {
      name: 'long-tasks',
      work: 'same runs: tasks over 50 ms in the panel, from the question to the last comparison',
      ours: tasks,
      peer: { name: 'streamdown', ...count(rounds.streamdown) },
      goal: '0',
      isMet: tasks.high === 0,
      note: `The longest in all runs took ${longest.toFixed(0)} ms.`,
    },
  ];
}
