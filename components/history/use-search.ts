import { useCallback, useEffect, useRef, useState } from 'react';
import type { FoundPage, FoundRun, RunQuery } from '../../utils/store/search/search-runs.ts';
import type { HistoryStore, MarkChange } from './history-store.ts';

export interface Search {
  /** Undefined until the first were found. While another query runs, still those of the last. */
  readonly runs: readonly FoundRun[] | undefined;
  /** What is known of all that were found. */
  readonly page: Omit<FoundPage, 'runs'> | undefined;
  /** Why nothing can be read. */
  readonly error?: unknown;
  readonly showMore?: (() => void) | undefined;
  /** Shows a change at once that was made to a run in the list. */
  readonly change: (id: string, marks: MarkChange) => void;
  readonly remove: (ids: readonly string[]) => void;
}

interface Found {
  readonly runs: readonly FoundRun[];
  readonly page: FoundPage;
  readonly isWhole: boolean;
}

/** Runs that are meant by a query, page by page as the list is scrolled. The last query wins, whoever ends first. */
export function useSearch(store: HistoryStore, query: RunQuery | undefined): Search {
  const [found, setFound] = useState<Found>();
  const [error, setError] = useState<unknown>();
  const pages = useRef<AsyncGenerator<FoundPage, void>>(undefined);
  const isReading = useRef(false);

  const readPage = useCallback(async (signal: AbortSignal, isFirst: boolean) => {
    const from = pages.current;
    if (!from || isReading.current) return;
    isReading.current = true;
    try {
      const { value: page } = await from.next();
      if (signal.aborted || pages.current !== from) return;
      setFound((before) => nextFound(isFirst ? undefined : before, page ?? undefined));
    } catch (failure) {
      if (!signal.aborted) setError(failure);
    } finally {
      if (pages.current === from) isReading.current = false;
    }
  }, []);

  const controller = useRef<AbortController>(undefined);
  useEffect(() => {
    const current = new AbortController();
    controller.current = current;
    isReading.current = false;
    setError(undefined);
    if (!query) setFound(undefined);
    pages.current = query && store.searchRuns(query, { signal: current.signal });
    void readPage(current.signal, true);
    return () => current.abort();
  }, [store, query, readPage]);

  const alter = (how: (runs: readonly FoundRun[]) => readonly FoundRun[]) =>
    setFound((before) => before && { ...before, runs: how(before.runs) });
  return {
    runs: found?.runs,
    page: found?.page,
    error,
    showMore:
      found && !found.isWhole
        ? () => void (controller.current && readPage(controller.current.signal, false))
        : undefined,
    change: (id, marks) => alter((runs) => runs.map((run) => (run.id === id ? withMarks(run, marks) : run))),
    remove: (ids) => alter((runs) => runs.filter((run) => !ids.includes(run.id))),
  };
}

function nextFound(before: Found | undefined, page: FoundPage | undefined): Found | undefined {
  if (!page) return before && { ...before, isWhole: true };
  const runs = [...(before?.runs ?? []), ...page.runs];
  return { runs, page, isWhole: page.isCounted && runs.length >= page.count };
}

function withMarks(run: FoundRun, marks: MarkChange): FoundRun {
  const merged = Object.entries({ ...run, ...marks }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(merged) as unknown as FoundRun;
}
