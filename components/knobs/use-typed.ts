import { useState } from 'react';

interface Typing {
  readonly typed: string;
  /** The kept value that was last seen. */
  readonly seen: string;
  /** What was written and has not come back yet, in that order. */
  readonly written: readonly string[];
}

/**
 * The text of a field whose value is kept elsewhere: what is typed stays as typed ("0." on the way to "0.5"), and a
 * value that others change (another set, another page) replaces it. `kept`: the value as text. `keep` writes what was
 * typed and returns it as `kept` will give it back; it is called at every change, since a popover may close before its
 * field loses the focus.
 */
export function useTyped(kept: string, keep: (typed: string) => string): [string, (typed: string) => void] {
  const [typing, setTyping] = useState<Typing>({ typed: kept, seen: kept, written: [] });
  const current = typing.seen === kept ? typing : afterChange(typing, kept);
  if (current !== typing) setTyping(current);
  const type = (typed: string) => {
    const text = keep(typed);
    setTyping((before) => {
      const isNews = text !== (before.written.at(-1) ?? before.seen);
      return { ...before, typed, written: isNews ? [...before.written, text] : before.written };
    });
  };
  return [current.typed, type];
}

function afterChange({ typed, written }: Typing, kept: string): Typing {
  const at = written.indexOf(kept);
  if (at === -1) return { typed: kept, seen: kept, written: [] };
  return { typed, seen: kept, written: written.slice(at + 1) };
}
