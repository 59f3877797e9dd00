import { useRef, useState } from 'react';
import { type ComparedRun, hasTwoEnded } from '../compare/compare-run.ts';
import type { ViewId } from '../compare/views.ts';
import { isReading } from '../shared/is-reading.ts';

/**
 * The view on screen: the answers while there is nothing to see in the differences, then those, unless the person chose
 * one that is there (of `ids`) or is in the middle of reading. Two answers are enough for the differences; while they
 * are still written, a difference is.
 */
export function useShownView(compared: ComparedRun, ids: readonly ViewId[]): [ViewId, (id: ViewId) => void] {
  const { run } = compared;
  const [chosen, setChosen] = useState<{ readonly runId: string; readonly id: ViewId }>();
  const hasDifferences = hasTwoEnded(compared) || hasDifference(compared);
  const wasReading = useRef(false);
  if (!hasDifferences) wasReading.current = isReading();
  const choose = (id: ViewId) => setChosen({ runId: run.id, id });
  if (chosen?.runId === run.id && ids.includes(chosen.id)) return [chosen.id, choose];
  return [hasDifferences && !wasReading.current ? 'differences' : 'answers', choose];
}

function hasDifference({ comparison }: ComparedRun): boolean {
  return comparison?.groups.some(({ verdict }) => verdict === 'differs') ?? false;
}
