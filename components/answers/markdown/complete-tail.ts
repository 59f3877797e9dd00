import { openFence } from './open-fence.ts';

const emphasisMarkers = ['**', '__', '~~', '*', '_'] as const;

/** A paragraph longer than this is drawn as it stands: closing what is open in it would cost more than it is worth. */
const longestCompleted = 4_000;
/** More signs than these, all open, are not emphasis. */
const mostOpen = 6;

/**
 * The end of a text that is still being written, with what is open closed, so that half a `**word` is drawn bold and
 * half a link as its words instead of flickering between signs and style. Changes only what comes after the last
 * blank line: earlier offsets stay true. Display only; the kept text is never touched.
 *
 * `so **bo` → `so **bo**` · `see [the page](https://exa` → `see the page` · `| a | b |⏎` → with its delimiter row
 */
export function completeTail(source: string): string {
  const blockStart = lastBlockStart(source);
  if (openFence(source) !== undefined || /^ {4}|^\t/.test(source.slice(blockStart, blockStart + 4))) return source;
  if (/^\s*\|/.test(source.slice(blockStart, blockStart + 80))) {
    return source.slice(0, blockStart) + completeTable(source.slice(blockStart));
  }
  const start = lastParagraphStart(source, blockStart);
  if (source.length - start > longestCompleted) return source;
  return source.slice(0, start) + completeParagraph(source.slice(start));
}

/** After the last blank line. */
function lastBlockStart(source: string): number {
  let end = source.length;
  while (end > 0) {
    const start = source.lastIndexOf('\n', end - 1);
    if (start < 0) return 0;
    if (end < source.length && source.slice(start + 1, end).trim() === '') return end + 1;
    end = start;
  }
  return 0;
}

/** The last line that begins an item, a heading or a quote; signs before it belong to other paragraphs. */
function lastParagraphStart(source: string, blockStart: number): number {
  let end = source.length;
  while (end > blockStart) {
    const start = Math.max(source.lastIndexOf('\n', end - 1) + 1, blockStart);
    if (/^[ \t]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|>)/.test(source.slice(start, start + 80))) return start;
    end = start - 1;
  }
  return blockStart;
}

function completeParagraph(paragraph: string): string {
  const formula = openFormula(paragraph);
  if (formula !== undefined) return paragraph + formula;
  const withoutLink = paragraph
    .replace(/\[\^[^\]\n]*$/, '')
    .replace(/!?\[([^\]\n]*)\]\([^)\n]*$/, '$1')
    .replace(/!?\[([^\]\n]*)$/, '$1');
  if ((withoutLink.match(/`+/g)?.length ?? 0) % 2 === 1) return closeCode(withoutLink);
  return closeEmphasis(withoutLink.replace(/(^|[^*_~\\])[*_~]{1,3}$/, '$1'));
}

/** What closes the formula in which a text ends. It is drawn as it is written until its own end comes. */
function openFormula(text: string): string | undefined {
  const signs = text.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length)).match(/\\[()[\]]|\$\$/g) ?? [];
  let open: string | undefined;
  for (const sign of signs) {
    if (open === undefined) open = sign === '\\)' || sign === '\\]' ? undefined : sign;
    else if (sign === closing[open]) open = undefined;
  }
  return open === undefined ? undefined : closing[open];
}

const closing: Readonly<Record<string, string>> = { '\\(': '\\)', '\\[': '\\]', $$: '$$' };

function closeCode(block: string): string {
  const open = block.match(/`+/g)?.at(-1) ?? '`';
  return block.endsWith(open) ? block.slice(0, -open.length) : block + open;
}

function closeEmphasis(block: string): string {
  const text = block.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length)).replace(/^\s*[-*+] /gm, '  ');
  const stack: string[] = [];
  for (const [marker, index] of markersOf(text)) {
    const before = text[index - 1] ?? ' ';
    const after = text[index + marker.length] ?? ' ';
    if (stack.at(-1) === marker && /\S/.test(before)) stack.pop();
    else if (/\S/.test(after) && !(marker.startsWith('_') && /\w/.test(before))) stack.push(marker);
  }
  if (stack.length === 0 || stack.length > mostOpen) return block;
  const trailing = /\s*$/.exec(block)?.[0] ?? '';
  return block.slice(0, block.length - trailing.length) + stack.reverse().join('') + trailing;
}

function markersOf(text: string): (readonly [string, number])[] {
  const found: (readonly [string, number])[] = [];
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '\\') {
      index++;
      continue;
    }
    const marker = emphasisMarkers.find((candidate) => text.startsWith(candidate, index));
    if (!marker) continue;
    found.push([marker, index]);
    index += marker.length - 1;
  }
  return found;
}

/** A table is one only from its second row on: the row of dashes. Until that is here, it is added. */
function completeTable(block: string): string {
  const [head = '', ...rest] = block.split('\n');
  const isWaiting = rest.length <= 1 && !/^\s*\|?[\s:|-]*-[\s:|-]*\|\s*$/.test(rest[0] ?? '');
  if (!isWaiting || !/^[\s:|-]*$/.test(rest[0] ?? '')) return block;
  const cells = head
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length;
  const closedHead = head.trimEnd().endsWith('|') ? head : `${head} |`;
  return `${closedHead}\n|${' - |'.repeat(cells)}`;
}
