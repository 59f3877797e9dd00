import { diffWordsWithSpace } from 'diff';
import { compareAnswers } from '../../../utils/compare/index.ts';
import { createComparisonServer } from '../../../utils/compare/live/serve-comparisons.ts';
import { createRandom } from '../../random.ts';
import type { Benchmark, Row } from '../benchmark.ts';
import { measureOf, ratioOf, takeTurns, timeOf } from '../measure.ts';
import { readTexts } from '../read-texts.ts';

const GOAL_RATIO = 0.05;
/** Rounds that do not count: by the end of a stream the worker has compared some fifty times, and its code is compiled. */
const WARM_UPS = 8;
/** Ten times the text may cost this much more than ten times the time. */
const GOAL_GROWTH = 1.5;
/** On 10,000 words that say the same in other words jsdiff needs more than 40 s a pair: it is stopped here, in ms. */
const JSDIFF_BUDGET_MS = 10_000;
/** Random words: the worst that a person could hand over. */
const RANDOM_WORDS = 100_000;
const RANDOM_VOCABULARY = 5_000;
const WORDS_A_SENTENCE = 15;
const GOAL_RANDOM_MS = 500;
const WORD_PARTS = /[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu;
const SIZES = [200, 900, 3_000, 10_000] as const;

type Three = readonly [string, string, string];

export const compare: Benchmark = {
  names: ['compare-800', 'compare-10000'],
  async run({ runs }) {
    const texts = readTexts();
    const rows: Row[] = [];
    for (const words of [800, 10_000]) {
      const three = texts.three(words);
      const first = diffThreePairs(three);
      // Where it gives up, its time is the budget however often it is taken.
      const { ours, peer } = first.gaveUp
        ? { ours: repeat(runs, () => compareTime(three)), peer: [first.ms] }
        : await takeTurns(
            runs,
            () => compareTime(three),
            () => diffThreePairs(three).ms,
            WARM_UPS,
          );
      const mine = measureOf(ours, 'ms');
      const jsdiff = { name: 'jsdiff diffWordsWithSpace, three pairs', ...measureOf(peer, 'ms') };
      const ratio = ratioOf({ ours: mine, peer: jsdiff });
      rows.push({
        name: `compare-${words}`,
        work: `compareAnswers of three texts of ${words.toLocaleString('en')} words (${texts.source}), warm`,
        ours: mine,
        peer: jsdiff,
        ratio,
        goal: `≤ ${GOAL_RATIO} ×`,
        isMet: ratio <= GOAL_RATIO,
        note: first.gaveUp
          ? `jsdiff was stopped after ${JSDIFF_BUDGET_MS / 1000} s a pair without a result (${first.gaveUp} of 3 pairs), once: its time is more than that, and the ratio less.`
          : 'Other work, said so: jsdiff only marks words of two texts, ours finds which points the three share.',
      });
    }
    return rows;
  },
};

export const compareScale: Benchmark = {
  names: ['compare-scale'],
  async run({ runs }) {
    const texts = readTexts();
    const rows: Row[] = [];
    for (const words of SIZES) {
      const three = texts.three(words);
      const { ours, peer } = await takeTurns(
        runs,
        () => compareTime(three),
        () => timeOf(() => three.map((text) => text.match(WORD_PARTS)?.length)),
      );
      const mine = measureOf(ours, 'ms');
      const tokenising = { name: 'splitting into words only', ...measureOf(peer, 'ms') };
      const before = rows.at(-1);
      const growth = before && mine.median / before.ours.median / (words / (SIZES[rows.length - 1] ?? words));
      rows.push({
        name: 'compare-scale',
        work: `compareAnswers of three texts of ${words.toLocaleString('en')} words (${texts.source}), warm`,
        ours: mine,
        peer: tokenising,
        ratio: ratioOf({ ours: mine, peer: tokenising }),
        ...(growth === undefined
          ? { goal: '– (start of the scale)' }
          : {
              goal: `time a word ≤ ${GOAL_GROWTH} × the size before (here ${growth.toFixed(2)})`,
              isMet: growth <= GOAL_GROWTH,
            }),
      });
    }
    rows.push(await compareRandom(runs));
    return rows;
  },
};

/** Three texts that have nothing in common but their vocabulary, through the worker's side, with the budget it has. */
async function compareRandom(runs: number): Promise<Row> {
  const random = createRandom(1);
  const texts = [0, 1, 2].map(() =>
    Array.from({ length: RANDOM_WORDS }, () => {
      const word = `word${Math.floor(random() * RANDOM_VOCABULARY)}`;
      return random() < 1 / WORDS_A_SENTENCE ? `${word}.` : word;
    }).join(' '),
  );
  let runId = 0;
  const compareTexts = () => {
    // A new run each time: nothing of the last one is remembered.
    runId += 1;
    const answers = texts.map((text, index) => ({ id: String(index), text, isGrowing: false }));
    const serve = createComparisonServer();
    return timeOf(() => serve({ number: 1, state: { runId: String(runId), question: 'Why?', answers } }));
  };
  const { ours, peer } = await takeTurns(runs, compareTexts, () =>
    timeOf(() => texts.map((text) => text.match(WORD_PARTS)?.length)),
  );
  const mine = measureOf(ours, 'ms');
  const tokenising = { name: 'splitting into words only', ...measureOf(peer, 'ms') };
  return {
    name: 'compare-scale',
    work: `the worker's comparison of three texts of ${RANDOM_WORDS.toLocaleString('en')} random words`,
    ours: mine,
    peer: tokenising,
    ratio: ratioOf({ ours: mine, peer: tokenising }),
    goal: `≤ ${GOAL_RANDOM_MS} ms`,
    isMet: mine.median <= GOAL_RANDOM_MS,
    note: 'Of texts that are too long for it the first part is compared, and the view says so. It runs in the worker: the panel only waits.',
  };
}

function compareTime(three: Three): number {
  const answers = three.map((text, index) => ({ id: String(index), text }));
  // No budget: leaving stages out would make it fast in the wrong way.
  return timeOf(() => compareAnswers(answers, { budgetMs: Infinity }));
}

function diffThreePairs([a, b, c]: Three): { readonly ms: number; readonly gaveUp: number } {
  let gaveUp = 0;
  const ms = timeOf(() => {
    for (const [one, other] of [
      [a, b],
      [a, c],
      [b, c],
    ] as const) {
      if (diffWordsWithSpace(one, other, { timeout: JSDIFF_BUDGET_MS }) === undefined) gaveUp += 1;
    }
  });
  return { ms, gaveUp };
}

function repeat<Value>(runs: number, work: () => Value): Value[] {
  for (let round = 0; round < WARM_UPS; round += 1) work();
  return Array.from({ length: runs }, work);
}
