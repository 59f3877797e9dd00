import { useState } from 'react';

/**
 * A state that begins anew with each `source`: with every capture the quote, the page and the images are those of that
 * capture, whatever became of the ones before.
 */
export function useGiven<Value>(source: object, read: () => Value): [Value, (value: Value) => void] {
  const [kept, setKept] = useState(() => ({ source, value: read() }));
  const current = kept.source === source ? kept : { source, value: read() };
  if (current !== kept) setKept(current);
  return [current.value, (value) => setKept({ source, value })];
}
