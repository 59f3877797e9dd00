import Dexie from 'dexie';
import { firstStores, secondStores } from '../../utils/store/schema.ts';
import first from '../fixtures/databases/version-1.json' with { type: 'json' };
import second from '../fixtures/databases/version-2.json' with { type: 'json' };

/** A database as the first release left it on a person's computer. */
export async function createFirstDatabase(name: string): Promise<typeof first.tables> {
  const old = new Dexie(name);
  old.version(first.version).stores(firstStores);
  for (const [table, rows] of Object.entries(first.tables)) await old.table(table).bulkAdd(rows);
  old.close();
  return first.tables;
}

/** A database as it was before questions had images. */
export async function createSecondDatabase(name: string): Promise<typeof second.tables> {
  const old = new Dexie(name);
  old.version(1).stores(firstStores);
  old.version(second.version).stores(secondStores);
  for (const [table, rows] of Object.entries(second.tables)) await old.table(table).bulkAdd(rows);
  old.close();
  return second.tables;
}
