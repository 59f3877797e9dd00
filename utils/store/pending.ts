import type { TriptychDatabase } from './db.ts';

/**
 * Says that the words of some runs have changed, or that they are gone. Called in the transaction that changes them:
 * whatever ends the program before the index follows, it follows at the next start.
 */
export async function markPending(
  db: Pick<TriptychDatabase, 'pending'>,
  runIds: readonly string[],
  newStamp: () => string = () => crypto.randomUUID(),
): Promise<void> {
  await db.pending.bulkPut(runIds.map((runId) => ({ runId, stamp: newStamp() })));
}
