import { cp, rm } from 'node:fs/promises';

/**
 * Keeps a copy of a profile that no browser uses, and returns what puts it back in the place of whatever is there then.
 *
 * For browsers that are killed while they write much: each kill wants a profile that was ended in peace. LevelDB, in
 * which Chromium keeps IndexedDB, goes on in a log whose last record was cut off by a kill; at the start after that it
 * finds the log damaged, and Chromium begins an empty database (https://github.com/google/leveldb/issues/1287). About
 * one kill in thirty in the middle of constant writing does that, and no extension can prevent it; that it is told to
 * the person is in `database-faults.test.ts`.
 */
export async function keepProfile(profile: string): Promise<() => Promise<void>> {
  const kept = `${profile}-kept`;
  await cp(profile, kept, { recursive: true });
  return async () => {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    await cp(kept, profile, { recursive: true });
  };
}
