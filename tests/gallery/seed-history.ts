import type { Run } from '../../utils/domain.ts';
import { openDatabase } from '../../utils/store/db.ts';
import { createRunStore } from '../../utils/store/runs.ts';
import { indexPending, mergeStaged } from '../../utils/store/search/index-pending.ts';
import { demoRun, everestRun, failingRun, taiwanRun } from './runs.ts';

const hour = 3_600_000;
const day = 24 * hour;

const counts = { compared: 3, differing: 2, differingFigures: 1, onlyOne: 4 };

/** Runs of some years, with what a person put on them. */
function runsOf(now: number): readonly Run[] {
  const kinds: readonly (readonly [age: number, run: Run])[] = [
    [600_000, { ...everestRun(), starred: true, differences: counts }],
    [2 * hour, { ...taiwanRun(), tags: ['politics', 'to check'] }],
    [
      day + 2 * hour,
      { ...demoRun('great-wall-chinese'), differences: { ...counts, differing: 1, differingFigures: 1 } },
    ],
    [3 * day, { ...failingRun(), note: 'The key of DeepSeek had expired. Ask again.' }],
    [40 * day, { ...demoRun('melatonin'), differences: { ...counts, differing: 0, differingFigures: 0 } }],
    [41 * day, { ...demoRun('watersnoodramp'), starred: true }],
    [400 * day, taiwanRun()],
  ];
  return kinds.map(([age, run], index) => {
    const id = `gallery-${index}`;
    const answers = run.answers.map((answer) => ({ ...answer, id: `${id}:${answer.model.key}`, runId: id }));
    const best = index % 3 === 0 && answers[index % 2]?.outcome === 'answered' && answers[index % 2]?.id;
    return { ...run, id, threadId: id, askedAt: now - age, answers, ...(best && { bestAnswerId: best }) };
  });
}

/** Fills the database of this browser for the pages that show it. */
export async function seedHistory(): Promise<void> {
  await keepRuns(runsOf(Date.now()));
}

export async function emptyHistory(): Promise<void> {
  await openDatabase().delete();
}

/** Keeps some runs, and no others. */
export async function keepRuns(runs: readonly Run[]): Promise<void> {
  await emptyHistory();
  const db = openDatabase();
  const store = createRunStore(db);
  for (const run of runs) await store.save(run, new Set(run.answers.map(({ id }) => id)));
  await indexPending(db);
  await mergeStaged(db);
  db.close();
}
