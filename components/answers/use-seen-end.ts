import { type RefCallback, useCallback } from 'react';
import { pageSeenEnds } from '../shared/seen-ends.ts';

/** Goes to the element whose sight tells that the end of an answer's text is seen. */
export function useSeenEnd(answerId: string): RefCallback<Element> {
  return useCallback((element) => (element ? pageSeenEnds.watch(element, answerId) : undefined), [answerId]);
}
