import type { Definition, Nodes } from 'mdast';
import type { ReactNode } from 'react';
import type { Mark } from './marks.ts';

/** The note that stands after the block in which a mark was opened. */
export interface OpenNote {
  /** Offset of the opened mark in the answer's Markdown. */
  readonly at: number;
  readonly group: string;
  readonly element: ReactNode;
}

/** All that drawing one top-level block needs. */
export interface DrawContext {
  /** The answer's whole Markdown. */
  readonly source: string;
  /** What to add to a node's position for an offset into `source`. */
  readonly base: number;
  readonly marks: readonly Mark[];
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly level?: number | undefined;
  readonly note?: OpenNote | undefined;
  readonly onOpenMark?: ((mark: Mark, at: number) => void) | undefined;
}

export function rangeOf(node: Nodes, context: Pick<DrawContext, 'base'>): { start: number; end: number } {
  const start = (node.position?.start.offset ?? 0) + context.base;
  const end = (node.position?.end.offset ?? 0) + context.base;
  return { start, end };
}
