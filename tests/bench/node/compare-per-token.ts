import { diffWordsWithSpace } from 'diff';
import { type ComparedRun, compareRun, liveStateOf } from '../../../components/compare/compare-run.ts';
import { createComparisonClient } from '../../../utils/compare/live/create-comparison-client.ts';
import { createComparisonServer } from '../../../utils/compare/live/serve-comparisons.ts';
import type { Run } from '../../../utils/domain.ts';
import type { RunEvent } from '../../../utils/run/messages.ts';
import { applyRunEvent, createRun } from '../../../utils/run/run-state.ts';
import { textOf } from '../../emulator/answer-text.ts';
import { emulatedServices } from '../../emulator/service.ts';
import type { Benchmark, Row } from '../benchmark.ts';
import { measureOf, quantile, ratioOf, takeTurns, timeOf } from '../measure.ts';
import { readTexts } from '../read-texts.ts';

const WORDS = 800;
/** A piece runs on to the end of its word: about a token. */
const TOKEN_CHARACTERS = 4;
const GOAL_MS = 1;

/** What the comparison costs while answers stream, in the thread that draws and in the worker. */
export const comparePerToken: Benchmark = {
  names: ['compare-per-token'],
  async run({ runs }) {
    const texts = readTexts();
    const three = texts.three(WORDS);
    const [a, b, c] = three;
    const { ours, peer } = await takeTurns(
      runs,
      () => streamCompared(three),
      () => timeOf(() => [diffWordsWithSpace(a, b), diffWordsWithSpace(a, c), diffWordsWithSpace(b, c)]),
    );
    if (!ours.every(({ isLive }) => isLive)) throw new Error('Nothing was compared while all answers streamed.');
    const jsdiff = { name: 'jsdiff diffWordsWithSpace, three pairs, once', ...measureOf(peer, 'ms') };
    const tokens = ours[0]?.page.length ?? 0;
    return (['page', 'worker'] as const).map((place): Row => {
      const share = (of: number) =>
        measureOf(
          ours.map((run) => quantile(run[place], of)),
          'ms',
        );
      const mean = measureOf(
        ours.map((run) => run[place].reduce((sum, ms) => sum + ms, 0) / tokens),
        'ms',
      );
      const [compared] = ours.map((run) => run.comparisons);
      return {
        name: 'compare-per-token',
        work: `three texts of ${WORDS} words (${texts.source}) streamed in turns, ${tokens} tokens, compared anew at every line that settles, without a rest: mean of all tokens, ${
          place === 'page' ? 'in the page, messages included' : 'in the worker'
        }`,
        ours: mean,
        peer: jsdiff,
        ratio: ratioOf({ ours: mean, peer: jsdiff }),
        goal: `median and mean ≤ ${GOAL_MS} ms`,
        isMet: share(0.5).median <= GOAL_MS && mean.median <= GOAL_MS,
        note: `Median of the tokens ${share(0.5).median.toFixed(3)} ms, p99 ${share(0.99).median.toFixed(2)} ms, the slowest ${share(1).median.toFixed(1)} ms (medians of the runs); ${compared} comparisons a run.`,
      };
    });
  },
};

interface Streamed {
  /** What each token cost where it is drawn, and where it is compared, in ms. */
  readonly page: readonly number[];
  readonly worker: readonly number[];
  readonly comparisons: number;
  /** Whether there was a comparison while all three still streamed. */
  readonly isLive: boolean;
}

/** Streams the texts a token each in turns. The worker stands in this thread, its messages are cloned as for a real one. */
function streamCompared(three: readonly string[]): Streamed {
  const models = emulatedServices.map((id) => ({ key: id, providerId: id, label: id, modelId: id, host: id }));
  const question = { text: 'What is to be compared?', way: 'panel' } as const;
  const serve = createComparisonServer();
  let inWorker = 0;
  let comparisons = 0;
  const client = createComparisonClient({
    startWorker: ({ onReply }) => ({
      send(request) {
        const received = structuredClone(request);
        const start = performance.now();
        const reply = serve(received);
        inWorker += performance.now() - start;
        comparisons += 1;
        onReply(structuredClone(reply));
      },
      close: () => undefined,
    }),
    compareHere: () => Promise.reject(new Error('The worker failed.')),
    // A clock that stands still: nothing rests between two comparisons.
    now: () => 0,
  });
  let run: Run = createRun({ runId: 'run', threadId: 'run', question, models, at: 0 });
  let shown: ComparedRun | undefined;
  let isLive = false;
  const page: number[] = [];
  const worker: number[] = [];
  for (const event of inTurns(three.map((text, index) => eventsOf(`run:${emulatedServices[index]}`, text)))) {
    run = applyRunEvent(run, event);
    const before = inWorker;
    const start = performance.now();
    client.submit(liveStateOf(run));
    shown = compareRun(run, client.getSnapshot(), shown);
    page.push(performance.now() - start - (inWorker - before));
    worker.push(inWorker - before);
    isLive ||= shown.comparison !== undefined && shown.pending.length === three.length;
  }
  return { page, worker, comparisons, isLive };
}

function eventsOf(answerId: string, text: string): RunEvent[] {
  const tokens = [...textOf(text).pieces(TOKEN_CHARACTERS)];
  return [
    ...tokens.map((token) => ({ type: 'part', answerId, part: { type: 'text-delta', text: token }, at: 0 }) as const),
    { type: 'part', answerId, part: { type: 'finish', reason: 'stop' }, at: 0 },
  ];
}

function* inTurns<Item>(lists: readonly (readonly Item[])[]): Iterable<Item> {
  const longest = Math.max(...lists.map((list) => list.length));
  for (let index = 0; index < longest; index += 1) {
    for (const list of lists) {
      const item = list[index];
      if (item !== undefined) yield item;
    }
  }
}
