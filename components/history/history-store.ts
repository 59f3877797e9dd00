import type { RunSummary } from '../../utils/store/history.ts';

/** What the list needs of the kept runs. */
export interface HistoryStore {
  deleteRun(id: string): Promise<void>;
  undeleteRun(id: string): Promise<void>;
  watchRuns(limit: number, listener: (runs: RunSummary[]) => void, onError: (error: unknown) => void): () => void;
}
