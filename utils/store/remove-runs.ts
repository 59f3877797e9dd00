import type { TriptychDatabase } from './db.ts';

/** Removes runs for good, with all that is kept of them in other tables. The index is told by whoever hid them. */
export async function removeRuns(ids: readonly string[], db: TriptychDatabase): Promise<void> {
  await db.transaction('rw', db.runs, db.answers, db.texts, db.images, async () => {
    const answerIds = await db.answers.where('runId').anyOf(ids).primaryKeys();
    await db.texts.bulkDelete(answerIds);
    await db.answers.bulkDelete(answerIds);
    await db.images.bulkDelete([...ids]);
    await db.runs.bulkDelete([...ids]);
  });
}
