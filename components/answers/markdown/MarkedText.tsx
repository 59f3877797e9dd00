import type { ReactNode } from 'react';
import { ColouredText } from './ColouredText.tsx';
import type { DrawContext } from './draw-context.ts';
import type { Token } from './highlight-code.ts';
import { type Mark, type MarkKind, splitByMarks } from './marks.ts';
import { mapLeaf, type TextLeaf } from './text-leaf.ts';

/** Where two marks lie on one word, the first of these is drawn. */
const strongestFirst: readonly MarkKind[] = ['differs', 'some', 'only'];

const noTokens: readonly Token[] = [];

interface MarkedTextProps {
  readonly node: TextLeaf;
  readonly context: DrawContext;
  /** Of code: its coloured stretches. */
  readonly tokens?: readonly Token[];
}

/** A text of an answer, with the marks that the comparison put on it. */
export function MarkedText({ node, context, tokens = noTokens }: MarkedTextProps) {
  if (context.marks.length === 0) return <ColouredText text={node.value} start={0} tokens={tokens} />;
  const pieces = splitByMarks(node.value, mapLeaf(node, context.source, context.base), context.marks);
  let at = 0;
  return pieces.map(({ text, marks, start }) => {
    const drawn = <ColouredText key={start} text={text} start={at} tokens={tokens} />;
    at += text.length;
    return marks.length === 0 ? (
      drawn
    ) : (
      <MarkedPiece key={start} {...{ marks, start, context }}>
        {drawn}
      </MarkedPiece>
    );
  });
}

interface MarkedPieceProps {
  readonly children: ReactNode;
  readonly marks: readonly Mark[];
  readonly start: number;
  readonly context: DrawContext;
}

function MarkedPiece({ children, marks, start, context }: MarkedPieceProps) {
  const verdict = strongestFirst.flatMap((kind) => marks.filter((mark) => mark.kind === kind))[0];
  const place = marks.find((mark) => mark.kind === 'place');
  // Drawn as a found word: it is no verdict, and is not to look like one.
  const hit = marks.some((mark) => mark.kind === 'evidence') && 'hit';
  const className = [verdict?.kind, verdict?.isWhole && 'whole', hit, place && 'place'].filter(Boolean).join(' ');
  const open = context.onOpenMark;
  const shared = { className, ...(place && { 'data-place': place.group, tabIndex: -1 }) };
  if (!verdict || !open) return <mark {...shared}>{children}</mark>;
  const isOpen = context.note?.group === verdict.group;
  return (
    <mark {...shared}>
      {/* biome-ignore lint/a11y/useSemanticElements: a button breaks as one box and would tear the sentence apart. */}
      <span
        role="button"
        tabIndex={start <= verdict.start ? 0 : -1}
        aria-expanded={isOpen}
        data-group={verdict.group}
        onClick={() => open(verdict, start)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          open(verdict, start);
        }}
      >
        {children}
      </span>
    </mark>
  );
}
