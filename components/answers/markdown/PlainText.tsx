import { memo } from 'react';
import { type Mark, splitByMarks } from './marks.ts';
import { plainParts } from './plain-parts.ts';

interface PlainTextProps {
  readonly source: string;
  readonly start?: number;
  readonly end?: number;
  /** Only places that were gone to are drawn: marks on every line of a text this long would be as slow as typesetting it. */
  readonly marks?: readonly Mark[];
}

const noMarks: readonly Mark[] = [];

/**
 * A stretch of text as it stands, of any length. It is drawn in parts, and the browser lays out those near the window
 * only; searching in the page, copying and reading aloud still reach all of it.
 */
export function PlainText({ source, start = 0, end = source.length, marks = noMarks }: PlainTextProps) {
  const places = marks.filter(({ kind }) => kind === 'place');
  return (
    <div className="plain">
      {plainParts(source, start, end).map((part) => {
        const within = places.filter((mark) => mark.start < part.end && mark.end > part.start);
        return (
          <Part
            key={part.start}
            text={source.slice(part.start, part.end)}
            start={part.start}
            marks={within.length === 0 ? noMarks : within}
          />
        );
      })}
    </div>
  );
}

const Part = memo(function Part({ text, start, marks }: { text: string; start: number; marks: readonly Mark[] }) {
  if (marks.length === 0) return <div className="plain-part">{text}</div>;
  const offsets = Array.from({ length: text.length + 1 }, (_, index) => start + index);
  return (
    <div className="plain-part">
      {splitByMarks(text, offsets, marks).map((piece) =>
        piece.marks.length === 0 ? (
          piece.text
        ) : (
          <mark key={piece.start} className="place" data-place={piece.marks[0]?.group} tabIndex={-1}>
            {piece.text}
          </mark>
        ),
      )}
    </div>
  );
});
