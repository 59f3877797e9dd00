import { storage } from '#imports';
import type { DatabaseBirth, KeptValue } from './notice-loss.ts';

const item = storage.defineItem<DatabaseBirth | null>('local:database', { fallback: null });

/** In `storage.local`, whose files are others than those of the database. */
export const databaseBirth: KeptValue<DatabaseBirth> = {
  read: async () => (await item.getValue()) ?? undefined,
  write: (value) => item.setValue(value),
};
