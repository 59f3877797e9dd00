import type { RootContent } from 'mdast';
import { plainExcerpt } from '../markdown/excerpt.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';

/** Longest part given to the voice at once, in UTF-16 units: Chromium's network voices fall silent after about 15 s. */
const longestPart = 200;

/**
 * An answer as a voice reads it: its words without Markdown, in parts that end where a sentence does. Code and formulas
 * are not read out; `codeWord` stands for them. `locale`, a BCP 47 tag, says how sentences end.
 */
export function spokenParts(markdown: string, locale: string, codeWord: string): string[] {
  const sentences = new Intl.Segmenter(locale, { granularity: 'sentence' });
  return parseMarkdown(markdown).children.flatMap((block) =>
    joinShort([...sentences.segment(readBlock(block, markdown, codeWord))].map(({ segment }) => segment)),
  );
}

function readBlock(block: RootContent, markdown: string, codeWord: string): string {
  if (block.type === 'code' || block.type === 'math') return codeWord;
  if (block.type === 'list') {
    return block.children.map((item) => endSentence(readRange(item, markdown))).join(' ');
  }
  return endSentence(readRange(block, markdown));
}

function readRange(node: RootContent, markdown: string): string {
  return plainExcerpt(markdown, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** Headings and items have no full stop; without one the voice runs into what follows. */
function endSentence(text: string): string {
  return text === '' || /[\p{P}]$/u.test(text) ? text : `${text}.`;
}

function joinShort(sentences: readonly string[]): string[] {
  const parts: string[] = [];
  for (const sentence of sentences) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + sentence.length <= longestPart) parts[parts.length - 1] = last + sentence;
    else if (sentence.trim() !== '') parts.push(sentence);
  }
  return parts.map((part) => part.trim());
}
