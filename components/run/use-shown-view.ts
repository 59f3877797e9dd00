import { useRef, useState } from 'react';
import type { ComparedRun } from '../compare/compare-run.ts';
import type { ViewId } from '../compare/views.ts';

/** Scrolled further than this, in CSS pixels, somebody is reading and the view does not change under their eyes. */
const readingFrom = 48;

/**
 * The view on screen: the answers while nothing can be compared, then the differences, unless the person chose one or
 * is in the middle of reading.
 */
export function useShownView({ run, comparison }: ComparedRun): [ViewId, (id: ViewId) => void] {
  const [chosen, setChosen] = useState<{ readonly runId: string; readonly id: ViewId }>();
  const wasReading = useRef(false);
  if (comparison === undefined) wasReading.current = window.scrollY > readingFrom;
  const choose = (id: ViewId) => setChosen({ runId: run.id, id });
  if (chosen?.runId === run.id) return [chosen.id, choose];
  return [comparison && !wasReading.current ? 'differences' : 'answers', choose];
}
