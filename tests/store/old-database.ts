import Dexie from 'dexie';
import { firstStores } from '../../utils/store/schema.ts';
import first from '../fixtures/databases/version-1.json' with { type: 'json' };

/** A database as the first release left it on a person's computer. */
export async function createFirstDatabase(name: string): Promise<typeof first.tables> {
  const old = new Dexie(name);
  old.version(first.version).stores(firstStores);
  for (const [table, rows] of Object.entries(first.tables)) await old.table(table).bulkAdd(rows);
  old.close();
  return first.tables;
}
