import Dexie from 'dexie';
import { databaseHealth, type HealthReport } from './database-health.ts';
import { firstStores, secondStores, type TriptychDatabase, thirdStores } from './schema.ts';
import { upgradeToSecond } from './upgrade-to-second.ts';

export type * from './schema.ts';

export const databaseName = 'triptych';

/**
 * Opens lazily, at the first read or write. Another version needs its own `version(n)` here, an upgrade that only adds,
 * and a fixture of the version before in `tests/fixtures/databases`. An older program opens a newer database and leaves
 * alone what it does not know.
 */
export function openDatabase(name: string = databaseName, health: HealthReport = databaseHealth): TriptychDatabase {
  const database = new Dexie(name) as TriptychDatabase;
  database.version(1).stores(firstStores);
  database.version(2).stores(secondStores).upgrade(upgradeToSecond);
  database.version(3).stores(thirdStores);
  // Dexie lets go of the database by itself, and opens it again as it is then at the next need.
  database.on('versionchange', ({ newVersion }) => {
    if (newVersion !== null) health.report('outdated');
  });
  database.on('blocked', () => health.report('blocked'));
  database.on('ready', () => health.report('fine'));
  return database;
}

let shared: TriptychDatabase | undefined;

/** The one connection of this page or worker. */
export function database(): TriptychDatabase {
  shared ??= openDatabase();
  return shared;
}
