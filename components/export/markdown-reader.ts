import katex from 'katex';
import type { MarkdownReader } from '../../utils/store/export/markdown-reader.ts';
import { excerptOf } from '../answers/markdown/excerpt.ts';
import { formulaOptions } from '../answers/markdown/formula-options.ts';
import { splitByMarks } from '../answers/markdown/marks.ts';
import { parseMarkdown } from '../answers/markdown/parse-markdown.ts';
import { safeLink } from '../answers/markdown/safe-url.ts';
import { mapLeaf } from '../answers/markdown/text-leaf.ts';

/** Reads Markdown as the panel does. The marks of an export lead nowhere, so that they need no group. */
export const markdownReader: MarkdownReader = {
  parse: parseMarkdown,
  cut: (leaf, text, marks) => splitByMarks(leaf.value, marks.length === 0 ? [] : mapLeaf(leaf, text, 0), marks),
  quote: (text, start, end, marks) =>
    excerptOf(text, start, end).map((part) => ({
      isCode: part.isCode,
      pieces: splitByMarks(part.text, part.map, marks),
    })),
  link: safeLink,
  typeset(tex, isDisplay) {
    try {
      return katex.renderToString(tex, { ...formulaOptions, displayMode: isDisplay });
    } catch {
      return undefined;
    }
  },
};
