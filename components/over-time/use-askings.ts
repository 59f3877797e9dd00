import { useEffect, useMemo, useState } from 'react';
import type { Run } from '../../utils/domain.ts';
import type { RunSummary } from '../../utils/store/history.ts';

interface Found {
  readonly runId: string;
  readonly kept: readonly RunSummary[];
}

/**
 * All runs that asked what a run asks, newest first, that run among them even if it is not kept. Only itself until the
 * others are read.
 */
export function useAskings(run: Run): readonly RunSummary[] {
  const [found, setFound] = useState<Found>();
  const { id: runId, question, follows, askedAt } = run;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a run keeps its question and what it follows.
  useEffect(() => {
    let isCurrent = true;
    let unwatch = () => {};
    const watch = async () => {
      const { watchAskings } = await import('../../utils/store/askings.ts');
      if (isCurrent) unwatch = watchAskings({ question, ...(follows && { follows }) }, keep, () => undefined);
    };
    const keep = (kept: readonly RunSummary[]) => setFound({ runId, kept });
    // Without the other askings a run can still be read, and the history says when the database is broken.
    watch().catch(() => undefined);
    return () => {
      isCurrent = false;
      unwatch();
    };
  }, [runId]);
  return useMemo(() => {
    const kept = found?.runId === runId ? found.kept : [];
    if (kept.some(({ id }) => id === runId)) return kept;
    const own: RunSummary = { id: runId, questionText: question.text, askedAt, answers: [] };
    return [...kept, own].sort((one, other) => other.askedAt - one.askedAt);
  }, [found, runId, question.text, askedAt]);
}
