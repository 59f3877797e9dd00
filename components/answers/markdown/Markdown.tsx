import type { Definition } from 'mdast';
import { memo, useMemo, useRef } from 'react';
import type { DrawContext, OpenNote } from './draw-context.ts';
import { drawFlow } from './draw-flow.tsx';
import { collectDefinitions } from './draw-inline.tsx';
import { type Block, type GrowingBlocks, growBlocks, noBlocks } from './growing-blocks.ts';
import type { Mark } from './marks.ts';

interface MarkdownProps {
  readonly text: string;
  /** False while the text is still being written: then only its last block is parsed and drawn again. */
  readonly ended: boolean;
  readonly marks?: readonly Mark[];
  readonly note?: OpenNote | undefined;
  readonly onOpenMark?: ((mark: Mark, at: number) => void) | undefined;
}

const noMarks: readonly Mark[] = [];
const noDefinitions: ReadonlyMap<string, Definition> = new Map();

/** Markdown as React elements; never as HTML. */
export const Markdown = memo(function Markdown({ text, ended, marks = noMarks, note, onOpenMark }: MarkdownProps) {
  const { settled, tail } = useGrowingBlocks(text, ended);
  const blocks = [...settled, ...tail];
  const definitions = useDefinitions(settled, tail);
  return blocks.map((block) => {
    const start = block.base + (block.node.position?.start.offset ?? 0);
    const end = block.base + (block.node.position?.end.offset ?? 0);
    const within = marks.length === 0 ? noMarks : marks.filter((mark) => mark.start < end && mark.end > start);
    return (
      <DrawnBlock
        key={start}
        block={block}
        source={text}
        definitions={definitions}
        marks={within.length === 0 ? noMarks : within}
        note={note && note.at >= start && note.at < end ? note : undefined}
        onOpenMark={within.length === 0 ? undefined : onOpenMark}
      />
    );
  });
});

/** The blocks of the text so far. What was parsed before is kept across renders of the same growing text. */
function useGrowingBlocks(text: string, ended: boolean): GrowingBlocks {
  const previous = useRef(noBlocks);
  return useMemo(() => {
    previous.current = growBlocks(previous.current, text, ended);
    return previous.current;
  }, [text, ended]);
}

function useDefinitions(settled: readonly Block[], tail: readonly Block[]): ReadonlyMap<string, Definition> {
  return useMemo(() => {
    const found = collectDefinitions([...settled, ...tail].map((block) => block.node));
    return found.size === 0 ? noDefinitions : found;
  }, [settled, tail]);
}

interface DrawnBlockProps extends Omit<DrawContext, 'base' | 'level'> {
  readonly block: Block;
}

const DrawnBlock = memo(
  function DrawnBlock({ block, ...context }: DrawnBlockProps) {
    return drawFlow(block.node, { ...context, base: block.base, level: block.level });
  },
  // The text grows at its end only, so a settled block need not look at it again.
  (before, after) =>
    before.block.node === after.block.node &&
    before.block.level === after.block.level &&
    before.definitions === after.definitions &&
    before.marks === after.marks &&
    before.note === after.note &&
    before.onOpenMark === after.onOpenMark,
);
