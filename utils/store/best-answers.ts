import { database, type TriptychDatabase } from './db.ts';
import type { AnswerSummary } from './schema.ts';

/** How often a model's answer was found best. */
export interface Wins {
  readonly model: AnswerSummary['model'];
  readonly wins: number;
  /** Runs with a best answer that the model took part in. */
  readonly runs: number;
}

/** Models by the share of runs in which the person found their answer best; of runs that have a best answer. */
export async function countWins(db: TriptychDatabase = database()): Promise<readonly Wins[]> {
  const rows = await db.runs
    .where('bestAnswerId')
    .above('')
    .filter(({ deletedAt }) => deletedAt === undefined)
    .toArray();
  const entries = rows.flatMap(({ summaries, bestAnswerId }) =>
    summaries.map(({ model, answerId }) => ({ model, isBest: answerId === bestAnswerId })),
  );
  return [...Map.groupBy(entries, ({ model }) => model.key).values()]
    .flatMap((ofModel) => {
      const last = ofModel.at(-1);
      const wins = ofModel.filter(({ isBest }) => isBest).length;
      return last ? [{ model: last.model, wins, runs: ofModel.length }] : [];
    })
    .sort((one, other) => other.wins / other.runs - one.wins / one.runs || other.runs - one.runs);
}
