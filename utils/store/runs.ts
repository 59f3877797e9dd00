import type { Answer, Run } from '../domain.ts';
import { database, type TriptychDatabase } from './db.ts';
import { markPending } from './pending.ts';
import { answerOfRows, isOtherSummary, rowOfRun, rowsOfAnswer, runOfRow, summaryOf } from './run-row.ts';
import type { AnswerRow, RunRow } from './schema.ts';

/** What the background needs of the store while runs live. Every write may reject; the caller keeps going. */
export interface RunStore {
  /** Writes the run, if it is new, and the given answers with their text as it is now. All of it, or nothing. */
  save(run: Run, answerIds: ReadonlySet<string>): Promise<void>;
  load(runId: string): Promise<Run | undefined>;
  /**
   * Marks answers that no one streams any more as interrupted, text kept. `isAlive` excepts the runs that this
   * background started itself. Resolves to the number of answers marked. `at` is epoch ms.
   */
  interruptUnfinished(isAlive: (runId: string) => boolean, at: number): Promise<number>;
}

const unfinishedPhases = ['waiting', 'reasoning', 'writing'] satisfies Answer['phase'][];

export function createRunStore(db: TriptychDatabase = database()): RunStore {
  return {
    async save(run, answerIds) {
      const changed = run.answers.map(rowsOfAnswer).filter(({ row }) => answerIds.has(row.id));
      await db.transaction('rw', [db.runs, db.answers, db.texts, db.images, db.pending], async () => {
        const kept = await db.runs.get(run.id);
        // Only a new one is written whole: a run that was deleted or marked while it streams stays so.
        if (!kept) {
          await db.runs.add(rowOfRun(run));
          if (run.question.images) await db.images.put({ runId: run.id, images: run.question.images });
        } else {
          await updateSummaries(db, kept, run);
          // What was counted of other answers is not true of these.
          if (kept.differences && answerIds.size > 0) await db.runs.update(run.id, { differences: undefined });
        }
        // A run that is asked again keeps its words in the index until it has ended once more.
        if (run.answers.every(({ phase }) => phase === 'ended')) await markPending(db, [run.id]);
        await Promise.all([
          db.answers.bulkPut(changed.map(({ row }) => row)),
          db.texts.bulkPut(changed.map(({ text }) => text)),
        ]);
      });
    },

    async load(runId) {
      return db.transaction('r', db.runs, db.answers, db.texts, db.images, async () => {
        const row = await db.runs.get(runId);
        if (!row || row.deletedAt !== undefined) return undefined;
        const answerRows = await db.answers.where('runId').equals(runId).sortBy('position');
        const texts = await db.texts.bulkGet(answerRows.map((answer) => answer.id));
        const kept = await db.images.get(runId);
        return runOfRow(
          row,
          answerRows.map((answer, index) => answerOfRows(answer, texts[index])),
          kept?.images,
        );
      });
    },

    async interruptUnfinished(isAlive, at) {
      return db.transaction('rw', db.runs, db.answers, db.pending, async () => {
        const open = await db.answers.where('phase').anyOf(unfinishedPhases).toArray();
        const ended = open
          .filter(({ runId }) => !isAlive(runId))
          .map((answer): AnswerRow => ({ ...answer, phase: 'ended', outcome: 'interrupted', endedAt: at }));
        await db.answers.bulkPut(ended);
        const runs = await db.runs.bulkGet([...new Set(ended.map(({ runId }) => runId))]);
        for (const run of runs) if (run) await endSummaries(db, run, ended);
        return ended.length;
      });
    },
  };
}

/** Lists follow the answers: once when they are asked, and when one ends, begins to write or is asked again. */
async function updateSummaries(db: TriptychDatabase, row: RunRow, { answers }: Run): Promise<void> {
  const summaries = answers.map(summaryOf);
  const isOther = summaries.some((summary, index) => isOtherSummary(summary, row.summaries[index]));
  if (isOther) await db.runs.update(row.id, { summaries });
}

async function endSummaries(db: TriptychDatabase, row: RunRow, ended: readonly AnswerRow[]): Promise<void> {
  const summaries = row.summaries.map((summary) => {
    const answer = ended.find(({ id }) => id === summary.answerId);
    return answer ? summaryOf(answer) : summary;
  });
  await db.runs.update(row.id, { summaries });
  await markPending(db, [row.id]);
}
