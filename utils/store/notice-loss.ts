import type { TriptychDatabase } from './db.ts';

/** A value that outlives the database. */
export interface KeptValue<Value> {
  read(): Promise<Value | undefined>;
  write(value: Value): Promise<void>;
}

/** What is known outside of the database about it. */
export interface DatabaseBirth {
  readonly id: string;
  /** When a database with another id was found missing, in epoch ms; absent once the person has been told. */
  readonly lostAt?: number;
}

/**
 * Notices that the browser has removed the database and begun an empty one: Chromium does so, without a word, when its
 * files are damaged. The database and a place beside it hold the same id. Returns when the loss was noticed, if it was.
 */
export async function noticeLoss(
  db: Pick<TriptychDatabase, 'facts'>,
  kept: KeptValue<DatabaseBirth>,
  now: () => number = Date.now,
  newId: () => string = () => crypto.randomUUID(),
): Promise<number | undefined> {
  const [inside, outside] = [await db.facts.get('birth'), await kept.read()];
  if (inside) {
    if (outside?.id === inside.value) return outside.lostAt;
    // Settings were reset, or brought along from elsewhere: the history is there.
    await kept.write({ id: inside.value });
    return undefined;
  }
  const id = newId();
  await db.facts.put({ id: 'birth', value: id });
  const lostAt = outside ? now() : undefined;
  await kept.write({ id, ...(lostAt !== undefined && { lostAt }) });
  return lostAt;
}
