import { database, type TriptychDatabase } from './db.ts';
import type { RunSource } from './export/backup/write-backup.ts';
import { createRunStore } from './runs.ts';

/** Runs read together: enough to keep the database busy, and little to hold in memory. */
const batchSize = 25;

/** All runs of the history that are not deleted, oldest first. Runs that are asked while it is read are left out. */
export function createRunSource(db: TriptychDatabase = database()): RunSource {
  const store = createRunStore(db);
  const readIds = async () => {
    const [ids, hidden] = await Promise.all([
      db.runs.orderBy('askedAt').primaryKeys(),
      db.runs.orderBy('deletedAt').primaryKeys(),
    ]);
    const isHidden = new Set(hidden);
    return ids.filter((id) => !isHidden.has(id));
  };
  return {
    count: async () => (await readIds()).length,
    async *read() {
      const ids = await readIds();
      for (let from = 0; from < ids.length; from += batchSize) {
        const runs = await Promise.all(ids.slice(from, from + batchSize).map((id) => store.load(id)));
        yield runs.filter((run) => run !== undefined);
      }
    },
  };
}
