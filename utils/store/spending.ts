import { type AnswerRow, database, type TriptychDatabase } from './db.ts';

/** What answers cost in a span of time, by their counted tokens. */
export interface Spending {
  readonly usd: number;
  /** Answers of which the price is not known: they are not in the sum. */
  readonly unknown: number;
}

export interface ModelSpending extends Spending {
  readonly modelKey: string;
  readonly label: string;
}

/** Sums by model, most expensive first, of answers asked from `from` to `until` (epoch ms, end exclusive). */
export async function spendingByModel(
  from: number,
  until: number,
  db: TriptychDatabase = database(),
): Promise<ModelSpending[]> {
  const answers = await db.answers.where('startedAt').between(from, until, true, false).toArray();
  const byModel = Map.groupBy(answers, ({ model }) => model.key);
  return [...byModel]
    .map(([modelKey, rows]) => ({ modelKey, label: rows[0]?.model.label ?? modelKey, ...sum(rows) }))
    .sort((one, other) => other.usd - one.usd);
}

/** The sum of all models from a moment (epoch ms) on. */
export async function spendingSince(from: number, db: TriptychDatabase = database()): Promise<Spending> {
  return sum(await db.answers.where('startedAt').aboveOrEqual(from).toArray());
}

/** Beginning of the day a moment is in, in the person's own time zone. Epoch ms. */
export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Beginning of its month. Epoch ms. */
export function startOfMonth(at: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), 1).getTime();
}

function sum(answers: readonly AnswerRow[]): Spending {
  const prices = answers.map(({ price }) => price?.usd);
  return {
    usd: prices.reduce<number>((total, usd) => total + (usd ?? 0), 0),
    unknown: prices.filter((usd) => usd === undefined).length,
  };
}
