import type { Run } from '../domain.ts';
import { database, type TriptychDatabase } from './db.ts';
import { BackupFaultError } from './export/backup/backup-fault.ts';
import type { RestoreTarget } from './export/backup/restore-backup.ts';
import { hasSameContent } from './export/backup/same-content.ts';
import { deleteRuns, undeleteRuns } from './history.ts';
import { removeRuns } from './remove-runs.ts';
import { createRunStore } from './runs.ts';

/**
 * `deletedAt` of a run that is being restored: hidden like a deleted one, and never due to be purged by its age. One
 * transaction over the whole file would keep the background from writing its answers ahead for as long as it takes, and
 * hold a history of gigabytes open; so runs are written unseen, a batch a transaction, and one short transaction shows
 * them all. A browser that is killed before leaves only hidden rows, which `dropStaged` removes.
 */
const stagedMark = Number.MAX_SAFE_INTEGER;

/** Rows removed in one transaction. */
const dropBatch = 200;

/** Writes restored runs into the history. What is here stays as it is; a deleted run that the file has comes back. */
export function createRestoreTarget(db: TriptychDatabase = database()): RestoreTarget {
  const store = createRunStore(db);
  /** The runs here that have the same content, by their ids in the file. */
  const twins = new Map<string, Run>();
  const broughtBack = new Set<string>();

  /** Writes a batch unseen, within a transaction. Resolves to how many were not here. */
  async function stageAll(runs: readonly Run[]): Promise<number> {
    const kept = await db.runs.bulkGet(runs.map(({ id }) => id));
    for (const row of kept) if (row?.deletedAt !== undefined) broughtBack.add(row.id);
    const unknown = await withoutTwins(runs.filter((_, index) => kept[index] === undefined));
    const answerIds = unknown.flatMap(({ answers }) => answers.map(({ id }) => id));
    const taken = await db.answers.bulkGet(answerIds);
    if (taken.some((answer) => answer !== undefined)) throw new BackupFaultError({ kind: 'conflict' });
    await Promise.all(unknown.map((run) => store.save(linked(run, twins), new Set(run.answers.map(({ id }) => id)))));
    await deleteRuns(
      unknown.map(({ id }) => id),
      stagedMark,
      db,
    );
    return unknown.length + kept.filter((row) => row?.deletedAt !== undefined).length;
  }

  /** Leaves out, and remembers, runs that are here under another id: the same question of the same moment. */
  async function withoutTwins(runs: readonly Run[]): Promise<Run[]> {
    const moments = runs.map(({ askedAt }) => askedAt);
    const rows = await db.runs.where('askedAt').anyOf(moments).toArray();
    const shown = rows.filter(({ deletedAt }) => deletedAt === undefined);
    const loaded = await Promise.all(shown.map(({ id }) => store.load(id)));
    return runs.filter((run) => {
      const twin = loaded.find((other) => other?.askedAt === run.askedAt && hasSameContent(run, other));
      if (twin) twins.set(run.id, twin);
      return !twin;
    });
  }

  return {
    // All tables, since only the store knows which ones a run is written to.
    stage: (runs) => db.transaction('rw', db.tables, () => stageAll(runs)),

    show: () =>
      db.transaction('rw', db.runs, db.pending, async () => {
        const staged = await db.runs.where('deletedAt').equals(stagedMark).primaryKeys();
        await undeleteRuns([...staged, ...broughtBack], db);
      }),

    discard: () => dropStaged(db),
  };
}

/** Removes what a restore that did not come to its end has left. Only while none is running. */
export async function dropStaged(db: TriptychDatabase = database()): Promise<void> {
  for (;;) {
    const ids = await db.runs.where('deletedAt').equals(stagedMark).limit(dropBatch).primaryKeys();
    if (ids.length === 0) return;
    await removeRuns(ids, db);
  }
}

/** A follow-up of a run that is here under another id follows that one. */
function linked(run: Run, twins: ReadonlyMap<string, Run>): Run {
  const { follows } = run;
  const followed = follows && twins.get(follows.runId);
  const threadId = twins.get(run.threadId)?.threadId ?? run.threadId;
  if (!followed) return { ...run, threadId };
  const { fromAnswerId: _, ...rest } = follows;
  return { ...run, threadId, follows: { ...rest, runId: followed.id } };
}
