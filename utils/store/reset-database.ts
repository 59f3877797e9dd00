import Dexie from 'dexie';
import { database, databaseName } from './db.ts';

/** How long a browser may take to remove a database, in ms. One whose files it cannot open never answers. */
const patienceMs = 10_000;

/**
 * Removes the database with all runs and kept keys, so that an empty one can be begun. Rejects where the browser cannot
 * do even that; then only starting it again helps.
 */
export async function resetDatabase(): Promise<void> {
  database().close();
  const tooLong = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The browser did not remove the database.')), patienceMs);
  });
  await Promise.race([Dexie.delete(databaseName), tooLong]);
}
