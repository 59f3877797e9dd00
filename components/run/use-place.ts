import { useCallback, useState } from 'react';
import type { GoTo, Place } from '../compare/place.ts';

/** The point last gone to from the differences, and how to go to another. */
export function usePlace(): [Place | undefined, GoTo] {
  const [place, setPlace] = useState<Place>();
  const go = useCallback<GoTo>(
    (group, answerId) => setPlace((before) => ({ group, answerId, visit: (before?.visit ?? 0) + 1 })),
    [],
  );
  return [place, go];
}
