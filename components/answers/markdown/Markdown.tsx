import type { Definition } from 'mdast';
import { memo, useMemo, useRef } from 'react';
import { i18n } from '#i18n';
import type { DrawContext, OpenNote } from './draw-context.ts';
import { drawFlow } from './draw-flow.tsx';
import { definitionsIn } from './find-definitions.ts';
import type { Block } from './growing-blocks.ts';
import type { Mark } from './marks.ts';
import { type BlockRange, marksByBlock } from './marks-by-block.ts';
import { PlainText } from './PlainText.tsx';
import { useGrowingBlocks } from './use-growing-blocks.ts';

interface MarkdownProps {
  /** Tells the text from others: drawn anew, it need not be parsed anew. */
  readonly textId: string;
  readonly text: string;
  /** False while the text is still being written: then only its last block is parsed and drawn again. */
  readonly ended: boolean;
  readonly marks?: readonly Mark[];
  readonly note?: OpenNote | undefined;
  readonly onOpenMark?: ((mark: Mark, at: number) => void) | undefined;
}

const noMarks: readonly Mark[] = [];

/** Markdown as React elements; never as HTML. What is too long to be typeset is plain text. */
export const Markdown = memo(function Markdown({
  textId,
  text,
  ended,
  marks = noMarks,
  note,
  onOpenMark,
}: MarkdownProps) {
  const { settled, tail } = useGrowingBlocks(textId, text, ended);
  const blocks = useMemo(() => [...settled, ...tail], [settled, tail]);
  const ranges = useMemo(() => blocks.map(rangeOfBlock), [blocks]);
  const within = useMemo(() => marksByBlock(ranges, marks), [ranges, marks]);
  const definitions = useDefinitions(blocks);
  return blocks.map((block, index) => {
    const { start, end } = ranges[index] ?? rangeOfBlock(block);
    const own = within[index] ?? noMarks;
    return (
      <DrawnBlock
        key={start}
        block={block}
        source={text}
        definitions={definitions}
        marks={own}
        note={note && note.at >= start && note.at < end ? note : undefined}
        onOpenMark={own.length === 0 ? undefined : onOpenMark}
      />
    );
  });
});

function rangeOfBlock({ node, base }: Block): BlockRange {
  return { start: base + (node.position?.start.offset ?? 0), end: base + (node.position?.end.offset ?? 0) };
}

/** The same map until there is another definition: a new one would draw every block again. */
function useDefinitions(blocks: readonly Block[]): ReadonlyMap<string, Definition> {
  const before = useRef<ReadonlyMap<string, Definition>>(new Map());
  return useMemo(() => {
    const found = definitionsIn(blocks);
    const isSame =
      found.size === before.current.size && [...found].every(([id, { url }]) => before.current.get(id)?.url === url);
    if (!isSame) before.current = found;
    return before.current;
  }, [blocks]);
}

interface DrawnBlockProps extends Omit<DrawContext, 'base' | 'level'> {
  readonly block: Block;
}

const DrawnBlock = memo(
  function DrawnBlock({ block, ...context }: DrawnBlockProps) {
    const { node, base, level } = block;
    if (node.type !== 'plain') return drawFlow(node, { ...context, base, level });
    return (
      <>
        <p className="meta">{i18n.t('markdown.plain')}</p>
        <PlainText source={context.source} {...rangeOfBlock(block)} marks={context.marks} />
      </>
    );
  },
  // The text grows at its end only, so a settled block need not look at it again.
  (before, after) =>
    before.block.node === after.block.node &&
    before.block.level === after.block.level &&
    before.definitions === after.definitions &&
    isSameMarks(before.marks, after.marks) &&
    before.note === after.note &&
    before.onOpenMark === after.onOpenMark,
);

function isSameMarks(before: readonly Mark[], after: readonly Mark[]): boolean {
  return before.length === after.length && before.every((mark, index) => mark === after[index]);
}
