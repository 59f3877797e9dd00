import { liveQuery } from 'dexie';
import type { Follow, Run } from '../domain.ts';
import { database, type TriptychDatabase } from './db.ts';
import { type RunSummary, summaryOfRow } from './history.ts';
import { questionKey } from './question-key.ts';

/**
 * All runs of the history that asked what a run asks, newest first. A follow-up is the same question only where it
 * follows the same: "Why?" means something else in every thread.
 */
export async function listAskings(
  { question, follows }: Pick<Run, 'question' | 'follows'>,
  db: TriptychDatabase = database(),
): Promise<RunSummary[]> {
  const rows = await db.runs.where('questionKey').equals(questionKey(question)).toArray();
  return rows
    .filter((row) => row.listedAt !== undefined && isSameFollow(row.follows, follows))
    .sort((one, other) => other.askedAt - one.askedAt)
    .map(summaryOfRow);
}

/** Calls back with them now and after every change, from whichever page. Returns the unsubscriber. */
export function watchAskings(
  run: Pick<Run, 'question' | 'follows'>,
  listener: (askings: RunSummary[]) => void,
  onError: (error: unknown) => void,
) {
  const subscription = liveQuery(() => listAskings(run)).subscribe(listener, onError);
  return () => subscription.unsubscribe();
}

function isSameFollow(one: Follow | undefined, other: Follow | undefined): boolean {
  return one?.runId === other?.runId && one?.fromAnswerId === other?.fromAnswerId && one?.asks === other?.asks;
}
