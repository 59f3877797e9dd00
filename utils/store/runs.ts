import type { Answer, Run } from '../domain.ts';
import { type AnswerRow, database, type TriptychDatabase } from './db.ts';

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
      const { answers, ...row } = run;
      const changed = answers.map(numbered).filter(([answer]) => answerIds.has(answer.id));
      await db.transaction('rw', db.runs, db.answers, db.texts, async () => {
        // Only a new one: a run that was deleted while it streams stays deleted.
        if ((await db.runs.get(run.id)) === undefined) await db.runs.add(row);
        await putAnswers(db, changed);
      });
    },

    async load(runId) {
      return db.transaction('r', db.runs, db.answers, db.texts, async () => {
        const row = await db.runs.get(runId);
        if (!row || row.deletedAt !== undefined) return undefined;
        const answerRows = await db.answers.where('runId').equals(runId).sortBy('position');
        const texts = await db.texts.bulkGet(answerRows.map((answer) => answer.id));
        const answers = answerRows.map(({ position: _, ...answer }, index): Answer => {
          const body = texts[index];
          return { ...answer, text: body?.text ?? '', reasoning: body?.reasoning ?? '' };
        });
        return { ...row, answers };
      });
    },

    async interruptUnfinished(isAlive, at) {
      return db.answers
        .where('phase')
        .anyOf(unfinishedPhases)
        .and((answer) => !isAlive(answer.runId))
        .modify((answer: Partial<Record<keyof AnswerRow, unknown>>) => {
          Object.assign(answer, { phase: 'ended', outcome: 'interrupted', endedAt: at });
        });
    },
  };
}

const numbered = (answer: Answer, position: number) => [answer, position] as const;

async function putAnswers(db: TriptychDatabase, answers: readonly (readonly [Answer, number])[]): Promise<void> {
  const rows = answers.map(([{ text: _text, reasoning: _reasoning, ...answer }, position]) => ({
    ...answer,
    position,
  }));
  await db.answers.bulkPut(rows);
  await db.texts.bulkPut(answers.map(([{ id, text, reasoning }]) => ({ answerId: id, text, reasoning })));
}
