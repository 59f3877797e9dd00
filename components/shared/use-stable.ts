import { useCallback, useLayoutEffect, useRef } from 'react';

/** A callback that stays the same and calls the newest one, so that what gets it need not be drawn again. */
export function useStable<Args extends readonly unknown[], Result>(
  callback: (...args: Args) => Result,
): (...args: Args) => Result {
  const newest = useRef(callback);
  useLayoutEffect(() => {
    newest.current = callback;
  });
  return useCallback((...args: Args) => newest.current(...args), []);
}
