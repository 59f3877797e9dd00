import type { Run } from '../domain.ts';

/** Writes a run from a page. Only for one that no background has any more: two writers would overwrite each other. */
export async function saveHere(run: Run): Promise<void> {
  // Loaded when it is needed: the first paint of a panel does without the database.
  const { createRunStore } = await import('../store/runs.ts');
  await createRunStore().save(run, new Set(run.answers.map(({ id }) => id)));
}
