import { useState } from 'react';
import type { ViewProps } from '../compare/view-props.ts';

/** The answer being read. Going to a place selects its answer in the same render, so that it can be scrolled to. */
export function useSelectedAnswer({ compared, place }: Pick<ViewProps, 'compared' | 'place'>) {
  const [selected, setSelected] = useState(place?.answerId ?? compared.run.answers[0]?.id);
  const [shown, setShown] = useState(place);
  if (place !== shown) {
    setShown(place);
    if (place) setSelected(place.answerId);
  }
  return [selected, setSelected] as const;
}
