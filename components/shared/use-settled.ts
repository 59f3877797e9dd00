import { useEffect, useState } from 'react';

/** The value, once it has not changed for `forMs`: for what is too much to do at every key. */
export function useSettled<Value>(value: Value, forMs = 250): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), forMs);
    return () => clearTimeout(timer);
  }, [value, forMs]);
  return settled;
}
