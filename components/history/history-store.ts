import type { RunSummary } from '../../utils/store/history.ts';

/** What the list needs of the kept runs. */
export interface HistoryStore {
  deleteRuns(ids: readonly string[]): Promise<void>;
  undeleteRuns(ids: readonly string[]): Promise<void>;
  watchRuns(limit: number, listener: (runs: RunSummary[]) => void, onError: (error: unknown) => void): () => void;
}
