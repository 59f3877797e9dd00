import { diffWordsWithSpace } from 'diff';
import { createRunComparer } from '../../../components/compare/compare-run.ts';
import type { Run } from '../../../utils/domain.ts';
import type { RunEvent } from '../../../utils/run/messages.ts';
import { applyRunEvent, createRun } from '../../../utils/run/run-state.ts';
import { textOf } from '../../emulator/answer-text.ts';
import { emulatedServices } from '../../emulator/service.ts';
import type { Benchmark } from '../benchmark.ts';
import { measureOf, quantile, ratioOf, takeTurns, timeOf } from '../measure.ts';
import { readTexts } from '../read-texts.ts';

const WORDS = 800;
/** A piece runs on to the end of its word: about a token. */
const TOKEN_CHARACTERS = 4;
const GOAL_MS = 1;

/** What the comparison costs while answers stream: the panel asks for it after every token. */
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
    const share = (of: number) =>
      measureOf(
        ours.map(({ times }) => quantile(times, of)),
        'ms',
      );
    const added = share(0.5);
    const isLive = ours.some((run) => run.isLive);
    const jsdiff = { name: 'jsdiff diffWordsWithSpace, three pairs, once', ...measureOf(peer, 'ms') };
    const slowest = `p99 of the tokens ${share(0.99).median.toFixed(2)} ms, the slowest ${share(1).median.toFixed(1)} ms (medians of the runs).`;
    return [
      {
        name: 'compare-per-token',
        work: `three texts of ${WORDS} words (${texts.source}) streamed in turns, ${ours[0]?.times.length} tokens: what the panel's comparison takes after each`,
        ours: added,
        peer: jsdiff,
        ratio: ratioOf({ ours: added, peer: jsdiff }),
        goal: `median ≤ ${GOAL_MS} ms`,
        ...(isLive
          ? { isMet: added.median <= GOAL_MS, note: slowest }
          : {
              note: `No verdict: nothing is compared while all answers stream, so a token costs nothing; ${slowest}`,
            }),
      },
    ];
  },
};

interface Streamed {
  /** Time of the comparison after each token, in ms. */
  readonly times: readonly number[];
  /** Whether there was a comparison while all three still streamed. */
  readonly isLive: boolean;
}

/** Streams the texts a token each in turns. */
function streamCompared(three: readonly string[]): Streamed {
  const models = emulatedServices.map((id) => ({ key: id, providerId: id, label: id, modelId: id, host: id }));
  const question = { text: 'What is to be compared?', way: 'panel' } as const;
  const compare = createRunComparer();
  let run: Run = createRun({ runId: 'run', threadId: 'run', question, models, at: 0 });
  let isLive = false;
  const times: number[] = [];
  for (const event of inTurns(three.map((text, index) => eventsOf(`run:${emulatedServices[index]}`, text)))) {
    run = applyRunEvent(run, event);
    const start = performance.now();
    const { comparison, pending } = compare(run);
    times.push(performance.now() - start);
    isLive ||= comparison !== undefined && pending.length === three.length;
  }
  return { times, isLive };
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
