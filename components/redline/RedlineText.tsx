import { Fragment } from 'react';
import type { RedlinePiece, RedlineRow } from '../../utils/compare/redline/redline.ts';
import { type ExcerptPart, excerptOf } from '../answers/markdown/excerpt.ts';

/** Markdown of the two answers that are read as one. */
export interface RedlineTexts {
  readonly first: string;
  readonly second: string;
}

/** Which of the two texts is shown: both as one, or only one of them. */
export type ShownSide = 'both' | 'first' | 'second';

interface RedlineTextProps {
  readonly pieces: readonly RedlinePiece[];
  readonly texts: RedlineTexts;
  readonly side: ShownSide;
}

/** Words that stay, and between them what is out (struck) and in (underlined). */
export function RedlineText({ pieces, texts, side }: RedlineTextProps) {
  const shown = pieces.filter((piece) => isShown(piece, side));
  return shown.map((piece, index) => (
    <Fragment key={`${piece.side}:${piece.start}`}>
      {piece.side === 'in' && runsInto(shown[index - 1], texts.first) && ' '}
      <Piece piece={piece} {...textOf(piece, side, texts)} />
    </Fragment>
  ));
}

/** The sentences of a paragraph or list item, one after the other. */
export function RedlineSentences({
  rows,
  ...props
}: Omit<RedlineTextProps, 'pieces'> & { rows: readonly RedlineRow[] }) {
  return rows.map(({ id, pieces, isMoved }) => (
    <Fragment key={id}>
      {isMoved ? (
        <span className="moved">
          <RedlineText pieces={pieces} {...props} />
        </span>
      ) : (
        <RedlineText pieces={pieces} {...props} />
      )}{' '}
    </Fragment>
  ));
}

/** Whether what is out ends without a space, at a full stop or at the end: what is in would stick to it. */
function runsInto(before: RedlinePiece | undefined, first: string): boolean {
  return before?.side === 'out' && !/\s/.test(first.charAt(before.end - 1));
}

function isShown({ side }: RedlinePiece, shown: ShownSide): boolean {
  return shown === 'both' || side === 'kept' || side === (shown === 'first' ? 'out' : 'in');
}

/** Where the words of a piece are written. Words of both are shown as the answer has them that is on this side. */
function textOf(piece: RedlinePiece, shown: ShownSide, { first, second }: RedlineTexts) {
  if (piece.side === 'in') return { text: second, range: piece };
  return shown === 'second' && piece.inSecond ? { text: second, range: piece.inSecond } : { text: first, range: piece };
}

interface PieceProps {
  readonly piece: RedlinePiece;
  readonly text: string;
  readonly range: { readonly start: number; readonly end: number };
}

/** The space after a word that is out or in belongs to the line, not to the stroke. */
function Piece({ piece, text, range }: PieceProps) {
  const parts = excerptOf(text, range.start, range.end);
  if (piece.side === 'kept') return <Parts parts={parts} />;
  const Tag = piece.side === 'out' ? 'del' : 'ins';
  const last = parts.at(-1);
  const space = /\s+$/.exec(last?.text ?? '')?.[0] ?? '';
  const words = last && space !== '' ? [...parts.slice(0, -1), { ...last, text: last.text.trimEnd() }] : parts;
  return (
    <>
      <Tag>
        <Parts parts={words} />
      </Tag>
      {space}
    </>
  );
}

function Parts({ parts }: { parts: readonly ExcerptPart[] }) {
  return parts.map(({ text, isCode, map }) =>
    isCode ? <code key={map[0]}>{text}</code> : <Fragment key={`${map[0]}:${text}`}>{text}</Fragment>,
  );
}
