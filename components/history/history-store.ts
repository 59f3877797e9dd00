import type { Run, RunMarks } from '../../utils/domain.ts';
import type { Wins } from '../../utils/store/best-answers.ts';
import type { FilterChoices } from '../../utils/store/filter-choices.ts';
import type { RunSummary } from '../../utils/store/history.ts';
import type { FoundPage, RunQuery } from '../../utils/store/search/search-runs.ts';

/** What the history page needs of the kept runs. */
export interface HistoryStore {
  watchRuns(limit: number, listener: (runs: RunSummary[]) => void, onError: (error: unknown) => void): () => void;
  readRun(id: string): Promise<Run | undefined>;
  countRuns(): Promise<number>;
  searchRuns(query: RunQuery, options: { readonly signal: AbortSignal }): AsyncGenerator<FoundPage, void>;
  /** Ids of all runs that are meant. */
  findIds(query: RunQuery): Promise<readonly string[]>;
  readFilterChoices(): Promise<FilterChoices>;
  markRun(id: string, marks: MarkChange): Promise<void>;
  deleteRuns(ids: readonly string[]): Promise<void>;
  undeleteRuns(ids: readonly string[]): Promise<void>;
  countWins(): Promise<readonly Wins[]>;
  /** When the browser removed the history, in epoch ms, if the person was not told yet. */
  readLoss(): Promise<number | undefined>;
  forgetLoss(): Promise<void>;
  /** Runs that the store refused, which are in memory only. */
  readUnkeptRuns(): Promise<readonly Run[]>;
  reset(): Promise<void>;
}

/** What changes of a run's marks; `undefined` takes one off. */
export type MarkChange = { readonly [Name in keyof RunMarks]: RunMarks[Name] | undefined };
