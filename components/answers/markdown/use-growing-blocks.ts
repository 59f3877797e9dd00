import { useEffect, useMemo, useReducer, useRef } from 'react';
import { growNext, type Progress } from './grow-next.ts';
import { type GrowingBlocks, noBlocks } from './growing-blocks.ts';
import { keepProgress, recallProgress } from './recent-progress.ts';

const nothingYet: Progress = { blocks: noBlocks, nextAt: 0 };

/**
 * The blocks of the text as far as they are to be drawn by now. What was parsed before is kept across renders of the
 * same growing text; a long text comes in pieces, one after the other, and calls for the next one by itself.
 */
export function useGrowingBlocks(textId: string, text: string, ended: boolean): GrowingBlocks {
  const progress = useRef<Progress>(undefined);
  const [step, drawNext] = useReducer((before: number) => before + 1, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `step` asks for the next piece of the same text.
  const { blocks, nextAt } = useMemo(() => {
    progress.current = growNext(progress.current ?? recallProgress(textId) ?? nothingYet, text, ended);
    return progress.current;
  }, [textId, text, ended, step]);
  useEffect(() => {
    if (progress.current) keepProgress(textId, progress.current);
  });
  const isBehind = blocks.source.length < text.length || blocks.ended !== ended;
  useEffect(() => {
    if (!isBehind) return;
    const timer = setTimeout(drawNext, Math.max(0, nextAt - performance.now()));
    return () => clearTimeout(timer);
  });
  return blocks;
}
