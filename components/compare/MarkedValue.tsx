import type { Stretch } from './differing-part.ts';

/** A value of a fact with the part marked that the others do not share. */
export function MarkedValue({ text, part }: { text: string; part: Stretch | undefined }) {
  if (!part || part.start >= part.end) return text;
  return (
    <>
      {text.slice(0, part.start)}
      <mark className="differs">{text.slice(part.start, part.end)}</mark>
      {text.slice(part.end)}
    </>
  );
}
