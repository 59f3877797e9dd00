import type { Benchmark, Row } from '../benchmark.ts';
import { buildPage } from '../build-page.ts';
import { measureOf, type Rounds, ratioOf, takeRounds } from '../measure.ts';
import type { PeerName } from '../streams/peers.tsx';
import { atRest, openStreamBench } from './open-stream-bench.ts';
import { type Work, watchTasks } from './watch-tasks.ts';

const CHUNKS_PER_SECOND = 200;
const WORK = '3 answers of 8,000 characters (the demo’s, with all their Markdown), in tokens of 4 at 200/s each';

/** Who sits before the page. What is out of sight is drawn less often by ours, and as often as all by the peers. */
const READERS = [
  { label: 'the reader stays at the beginning', followsEnd: false },
  { label: 'the reader follows the newest words', followsEnd: true },
] as const;

/** Other ways to show the same streams, and how much of their work ours may take. */
const PEERS = [
  { name: 'streamdown', label: 'streamdown, rendered once a frame', goal: 0.7 },
  { name: 'plainBlocks', label: 'plain text, one element a paragraph, once a frame', goal: 2.1 },
] as const satisfies readonly { name: PeerName; label: string; goal: number }[];

interface PeerWindow {
  showStreams(name: PeerName, followsEnd: boolean): Promise<void>;
}

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
      const showBy = (name: PeerName, followsEnd: boolean) => async () => {
        await page.reload();
        await page.evaluate(peerCode);
        const read = await watchTasks(page);
        await page.evaluate((...how) => (globalThis as unknown as PeerWindow).showStreams(...how), name, followsEnd);
        await atRest(page);
        return read();
      };
      const rounds = [];
      for (const { label, followsEnd } of READERS) {
        const works = await takeRounds(runs, {
          ours: showTo(followsEnd),
          streamdown: showBy('streamdown', followsEnd),
          plainBlocks: showBy('plainBlocks', followsEnd),
        });
        rounds.push({ label, works });
      }
      return [...rounds.flatMap(busyRows), taskRow(rounds.map(({ works }) => works))];
    } finally {
      await streams.close();
    }
  },
};

type Works = Rounds<Record<'ours' | PeerName, () => Promise<Work>>>;

function busyRows({ label: reader, works }: { readonly label: string; readonly works: Works }): readonly Row[] {
  const busy = (side: keyof Works) =>
    measureOf(
      works[side].map((work) => work.busy),
      'ms',
    );
  const ours = busy('ours');
  return PEERS.map(({ name, label, goal }): Row => {
    const peer = { name: label, ...busy(name) };
    const ratio = ratioOf({ ours, peer });
    return {
      name: 'stream-busy',
      work: `${WORK}, compared while they are written; ${reader}: time in tasks of the main thread`,
      ours,
      peer,
      ratio,
      goal: `≤ ${goal} ×`,
      isMet: ratio <= goal,
    };
  });
}

function taskRow(rounds: readonly Works[]): Row {
  const count = (side: keyof Works) =>
    measureOf(
      rounds.flatMap((works) => works[side].map(({ longTasks }) => longTasks.length)),
      'tasks',
    );
  const tasks = count('ours');
  const longest = Math.max(0, ...rounds.flatMap(({ ours }) => ours.flatMap(({ longTasks }) => longTasks)));
  return {
    name: 'long-tasks',
    work: 'same runs: tasks over 50 ms in the panel, from the question to the last comparison',
    ours: tasks,
    peer: { name: 'streamdown', ...count('streamdown') },
    goal: '0',
    isMet: tasks.high === 0,
    note: `The longest in all runs took ${longest.toFixed(0)} ms.`,
  };
}
