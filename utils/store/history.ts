import { liveQuery } from 'dexie';
import type { AnswerPhase, AskedModel, Outcome } from '../domain.ts';
import { database, type RunRow, type TriptychDatabase } from './db.ts';

/** One line of the history: all that can be drawn without reading a single answer's text. */
export interface RunSummary {
  readonly id: string;
  readonly questionText: string;
  readonly askedAt: number;
  readonly answers: readonly AnswerSummary[];
}

export interface AnswerSummary {
  readonly model: AskedModel;
  readonly phase: AnswerPhase;
  readonly outcome?: Outcome;
}

/** How long a deleted run can be brought back, in ms. The undo line in the panel is gone long before. */
export const undoableForMs = 10 * 60_000;

/** Runs newest first, at most `limit`, asked before `before` (epoch ms, exclusive) when given. */
export async function listRuns(
  limit: number,
  before: number = Number.POSITIVE_INFINITY,
  db: TriptychDatabase = database(),
): Promise<RunSummary[]> {
  const rows = await db.runs
    .where('askedAt')
    .below(before)
    .reverse()
    .filter((run) => run.deletedAt === undefined)
    .limit(limit)
    .toArray();
  const answers = await db.answers
    .where('runId')
    .anyOf(rows.map((run) => run.id))
    .sortBy('position');
  const byRun = Map.groupBy(answers, (answer) => answer.runId);
  return rows.map((run) => ({
    id: run.id,
    questionText: run.question.text,
    askedAt: run.askedAt,
    answers: (byRun.get(run.id) ?? []).map(({ model, phase, outcome }) => ({
      model,
      phase,
      ...(outcome !== undefined && { outcome }),
    })),
  }));
}

/** Calls back with the newest `limit` runs now and after every change, from whichever page. Returns the unsubscriber. */
export function watchRuns(limit: number, listener: (runs: RunSummary[]) => void, onError: (error: unknown) => void) {
  const subscription = liveQuery(() => listRuns(limit)).subscribe(listener, onError);
  return () => subscription.unsubscribe();
}

/** Hides a run. It can be brought back for `undoableForMs`. */
export async function deleteRun(id: string, at: number = Date.now(), db: TriptychDatabase = database()): Promise<void> {
  await db.runs.update(id, { deletedAt: at });
}

export async function undeleteRun(id: string, db: TriptychDatabase = database()): Promise<void> {
  await db.runs.where('id').equals(id).modify(bringBack);
}

function bringBack(run: RunRow): void {
  delete (run as { deletedAt?: number }).deletedAt;
}

/** Removes for good what was deleted more than `undoableForMs` ago, with its answers. Resolves to how many runs. */
export async function purgeDeleted(now: number, db: TriptychDatabase = database()): Promise<number> {
  return db.transaction('rw', db.runs, db.answers, db.texts, async () => {
    const ids = await db.runs
      .where('deletedAt')
      .belowOrEqual(now - undoableForMs)
      .primaryKeys();
    const answerIds = await db.answers.where('runId').anyOf(ids).primaryKeys();
    await db.texts.bulkDelete(answerIds);
    await db.answers.bulkDelete(answerIds);
    await db.runs.bulkDelete(ids);
    return ids.length;
  });
}
