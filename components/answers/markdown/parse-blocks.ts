import type { Nodes, Root, RootContent } from 'mdast';
import { deepestNesting, mostBrackets } from './limits.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** A stretch that is shown as it was sent, since typesetting it would take too long. */
export interface PlainStretch {
  readonly type: 'plain';
  readonly position: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
}

export type BlockNode = RootContent | PlainStretch;

/** A line that opens more quotes and lists in each other than are drawn. */
const tooDeepLine = new RegExp(`^(?:[ \\t]*(?:>|[-*+][ \\t]|\\d{1,9}[.)][ \\t])){${deepestNesting}}`, 'm');

/**
 * The blocks of a text that is short enough to be parsed at once. What is nested or bracketed beyond measure is plain. Never throws:
 * a text that the parser cannot read is plain as a whole.
 */
export function parseBlocks(source: string, parse: (source: string) => Root = parseMarkdown): BlockNode[] {
  if (tooDeepLine.test(source) || countBrackets(source) > mostBrackets) return [plainStretch(0, source.length)];
  try {
    return parse(source).children.map((node) =>
      isTooDeep(node)
        ? plainStretch(node.position?.start.offset ?? 0, node.position?.end.offset ?? source.length)
        : node,
    );
  } catch {
    // The parser calls itself for what is nested, and the stack has an end.
    return [plainStretch(0, source.length)];
  }
}

function countBrackets(source: string): number {
  let count = 0;
  for (let at = source.indexOf('['); at >= 0; at = source.indexOf('[', at + 1)) count += 1;
  return count;
}

export function plainStretch(start: number, end: number): PlainStretch {
  return { type: 'plain', position: { start: { offset: start }, end: { offset: end } } };
}

/** Level by level, not by calling itself: it looks for what would overflow the stack. */
function isTooDeep(block: RootContent): boolean {
  let level: Nodes[] = [block];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepestNesting) return true;
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return false;
}
