import { useEffect } from 'react';
import { uncountedRuns } from '../../utils/store/history.ts';
import { saveDifferences } from '../../utils/store/mark-run.ts';
import { createRunStore } from '../../utils/store/runs.ts';
import { countDifferences } from '../compare/count-differences.ts';

/** Pause between two runs, in ms: scrolling and typing go first. */
const pauseMs = 30;

/**
 * While the history is open, counts what differs in runs of which it is not known yet, newest first: those of older
 * versions, and those that were never looked at. A few ms each, one after the other.
 */
export function useCounted(): void {
  useEffect(() => {
    const controller = new AbortController();
    countAll(controller.signal).catch(() => undefined);
    return () => controller.abort();
  }, []);
}

async function countAll(signal: AbortSignal): Promise<void> {
  const store = createRunStore();
  const counted = new Set<string>();
  for (;;) {
    const ids = (await uncountedRuns()).filter((id) => !counted.has(id));
    if (ids.length === 0) return;
    for (const id of ids) {
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      if (signal.aborted) return;
      counted.add(id);
      const run = await store.load(id);
      const differences = run && countDifferences(run);
      if (differences) await saveDifferences(id, differences);
    }
  }
}
