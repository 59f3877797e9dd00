import type { Hit } from '../../utils/store/search/search-runs.ts';

/** A text with the words that were searched for marked. */
export function HitText({ text, hits }: { text: string; hits: readonly Hit[] }) {
  if (hits.length === 0) return text;
  return (
    <>
      {hits.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(hits[index - 1]?.end ?? 0, start)}
          <mark className="hit">{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(hits.at(-1)?.end ?? 0)}
    </>
  );
}
