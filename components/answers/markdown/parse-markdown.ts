import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { unifyMathDelimiters } from './unify-math-delimiters.ts';

// The tree transforms of the GFM package look for addresses once more and replace text nodes by ones without a
// position. Marks need positions; the tokenizer has already found the addresses.
const mdastExtensions = [...gfmFromMarkdown().map(({ transforms: _, ...rest }) => rest), mathFromMarkdown()];
const withDollarMath = { extensions: [gfm(), math()], mdastExtensions };
const withoutDollarMath = { extensions: [gfm(), math({ singleDollarTextMath: false })], mdastExtensions };

/**
 * Markdown with GFM and formulas as a tree whose positions are UTF-16 offsets into `source`.
 *
 * A single dollar is a formula's delimiter only where Pandoc would take it for one, so that "from $11,000 to
 * $15,000" stays a sentence about money.
 */
export function parseMarkdown(source: string): Root {
  const text = unifyMathDelimiters(source, parse);
  const tree = parse(text);
  return hasMoneyMath(tree, text) ? fromMarkdown(text, withoutDollarMath) : tree;
}

function parse(text: string): Root {
  return fromMarkdown(text, withDollarMath);
}

function hasMoneyMath(node: Nodes, text: string): boolean {
  if (node.type === 'inlineMath') {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    return text[start + 1] !== '$' && !isPandocMath(text, start, end);
  }
  return 'children' in node && node.children.some((child) => hasMoneyMath(child, text));
}

/** Pandoc's rule: no space inside the dollars, no digit right after the closing one. */
function isPandocMath(text: string, start: number, end: number): boolean {
  return /\S/.test(text[start + 1] ?? ' ') && /\S/.test(text[end - 2] ?? ' ') && !/\d/.test(text[end] ?? '');
}
