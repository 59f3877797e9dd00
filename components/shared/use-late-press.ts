import { type RefObject, useEffect, useRef } from 'react';

/** For a button that came later than its picture: what was pressed on the picture is pressed on the button. */
export function useLatePress(wasPressed: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    if (!wasPressed || isDone.current) return;
    isDone.current = true;
    button.current?.focus();
    button.current?.click();
  }, [wasPressed]);
  return button;
}
