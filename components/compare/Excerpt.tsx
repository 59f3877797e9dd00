import { Fragment } from 'react';
import { type ExcerptPart, excerptOf } from '../answers/markdown/excerpt.ts';
import { type Mark, type MarkKind, splitByMarks } from '../answers/markdown/marks.ts';
import { linesAround } from './lines-around.ts';

interface ExcerptProps {
  /** The answer's Markdown. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Stretches to mark, by offsets into the Markdown. */
  readonly ranges?: readonly { readonly start: number; readonly end: number }[];
  readonly kind?: MarkKind;
}

/** A sentence of an answer, as it stands there, with the words marked that matter. Of long code only the lines around. */
export function Excerpt({ text, start, end, ranges = [], kind = 'differs' }: ExcerptProps) {
  const marks: Mark[] = ranges.map((range) => ({ start: range.start, end: range.end, kind, group: '' }));
  return excerptOf(text, start, end).map((part) => {
    const key = `${part.map[0]}:${part.text}`;
    if (!part.isCode) return <Pieces key={key} part={part} marks={marks} />;
    if (!part.text.includes('\n')) {
      return (
        <code key={key}>
          <Pieces part={part} marks={marks} />
        </code>
      );
    }
    return (
      <pre key={key} dir="ltr">
        <code>
          {linesAround(part, ranges).map((lines, index) => (
            <Fragment key={lines.map[0]}>
              {index > 0 && '⋮\n'}
              <Pieces part={lines} marks={marks} />
            </Fragment>
          ))}
        </code>
      </pre>
    );
  });
}

function Pieces({ part, marks }: { part: ExcerptPart; marks: readonly Mark[] }) {
  return splitByMarks(part.text, part.map, marks).map((piece) =>
    piece.marks.length === 0 ? (
      <Fragment key={piece.start}>{piece.text}</Fragment>
    ) : (
      <mark key={piece.start} className={piece.marks[0]?.kind}>
        {piece.text}
      </mark>
    ),
  );
}
