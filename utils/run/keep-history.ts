import type { KeepAlive } from '../platform/keep-alive.ts';
import type { TriptychDatabase } from '../store/db.ts';
import { deleteOlder, purgeDeleted } from '../store/history.ts';
import { indexPending } from '../store/search/index-pending.ts';

const dayMs = 86_400_000;

/** Longest time in ms that tidying keeps the background alive: the index of a hundred thousand runs takes some minutes. */
export const tidyDeadlineMs = 20 * 60_000;

export interface HistoryKeeperDependencies {
  readonly db: TriptychDatabase;
  /** Not that of the streams: letting go of that one is what makes tidying due. */
  readonly keepAlive: Pick<KeepAlive, 'hold'>;
  /** While a stream is open, nothing else is done: its writing must not wait. */
  readonly isStreaming: () => boolean;
  readonly readSettings: () => Promise<{ readonly keepDays?: number | undefined }>;
  readonly now?: () => number;
}

/** Keeps the history in order while nobody waits: what is due is deleted, and what was asked can be searched. */
export interface HistoryKeeper {
  /** Call at the start of the background and whenever the last stream has ended. Ends early when a stream is opened. */
  tidy(): Promise<void>;
}

export function createHistoryKeeper({
  db,
  keepAlive,
  isStreaming,
  readSettings,
  now = Date.now,
}: HistoryKeeperDependencies): HistoryKeeper {
  let tidying: Promise<void> | undefined;
  let isDueAgain = false;

  async function tidyOnce(): Promise<void> {
    if (isStreaming()) return;
    const release = keepAlive.hold();
    try {
      const { keepDays } = await readSettings();
      if (keepDays !== undefined) await deleteOlder(now() - keepDays * dayMs, now(), db);
      await purgeDeleted(now(), db);
      await indexPending(db, { isBusy: isStreaming });
    } catch {
      // Whatever keeps the store from being written is told where a person's own run is not saved.
    } finally {
      release();
    }
  }

  async function tidyAll(): Promise<void> {
    do {
      isDueAgain = false;
      await tidyOnce();
    } while (isDueAgain);
  }

  return {
    tidy() {
      isDueAgain = true;
      tidying ??= tidyAll().finally(() => {
        tidying = undefined;
      });
      return tidying;
    },
  };
}
