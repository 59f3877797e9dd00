import { liveQuery } from 'dexie';
import type { DifferenceCounts, RunMarks } from '../domain.ts';
import { database, type TriptychDatabase } from './db.ts';
import { markPending } from './pending.ts';

/** Changes what a person put on a run; `undefined` takes it off. A run that is gone stays gone. */
export async function markRun(
  id: string,
  marks: { readonly [Name in keyof RunMarks]: RunMarks[Name] | undefined },
  db: TriptychDatabase = database(),
): Promise<void> {
  await db.transaction('rw', db.runs, db.pending, async () => {
    const changed = await db.runs
      .where('id')
      .equals(id)
      .modify((row) => {
        for (const [name, value] of Object.entries(marks)) {
          if (value === undefined) delete row[name as keyof typeof row];
          else Object.assign(row, { [name]: value });
        }
      });
    if (changed > 0) await markPending(db, [id]);
  });
}

/** Keeps how much of a run's answers differs. */
export async function saveDifferences(
  id: string,
  differences: DifferenceCounts,
  db: TriptychDatabase = database(),
): Promise<void> {
  await db.transaction('rw', db.runs, db.pending, async () => {
    const changed = await db.runs.update(id, { differences });
    if (changed > 0) await markPending(db, [id]);
  });
}

/** Calls back with a run's marks now and after every change; `undefined` for a run that is not kept. */
export function watchMarks(
  id: string,
  listener: (marks: RunMarks | undefined) => void,
  db: TriptychDatabase = database(),
): () => void {
  const subscription = liveQuery(async () => {
    const row = await db.runs.get(id);
    if (!row) return undefined;
    const { starred, tags, note, bestAnswerId } = row;
    return { starred, tags, note, bestAnswerId } as RunMarks;
  }).subscribe(listener, () => listener(undefined));
  return () => subscription.unsubscribe();
}
