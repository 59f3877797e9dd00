const emphasisMarkers = ['**', '__', '~~', '*', '_'] as const;

/**
 * The end of a text that is still being written, with what is open closed, so that half a `**word` is drawn bold and
 * half a link as its words instead of flickering between signs and style. Changes only what comes after the last
 * blank line: earlier offsets stay true. Display only; the kept text is never touched.
 *
 * `so **bo` → `so **bo**` · `see [the page](https://exa` → `see the page` · `| a | b |⏎` → with its delimiter row
 */
export function completeTail(source: string): string {
  const blockStart = lastBlockStart(source);
  const block = source.slice(blockStart);
  if (isInsideFence(source) || /^ {4}|^\t/.test(block)) return source;
  return source.slice(0, blockStart) + completeBlock(block);
}

function lastBlockStart(source: string): number {
  const blank = /\n[ \t]*\n(?![\s\S]*\n[ \t]*\n)/.exec(source);
  return blank ? blank.index + blank[0].length : 0;
}

function isInsideFence(source: string): boolean {
  let open: string | undefined;
  for (const [, fence = ''] of source.matchAll(/^[ \t]*(?:[-*+]\s+|\d+[.)]\s+|>\s?)*(`{3,}|~{3,})/gm)) {
    if (open === undefined) open = fence;
    else if (fence[0] === open[0] && fence.length >= open.length) open = undefined;
  }
  return open !== undefined;
}

function completeBlock(block: string): string {
  if (/^\s*\|/.test(block)) return completeTable(block);
  const withoutLink = block.replace(/!?\[([^\]\n]*)\]\([^)\n]*$/, '$1').replace(/!?\[([^\]\n]*)$/, '$1');
  if ((withoutLink.match(/`+/g)?.length ?? 0) % 2 === 1) return closeCode(withoutLink);
  return closeEmphasis(withoutLink.replace(/(^|[^*_~\\])[*_~]{1,3}$/, '$1'));
}

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
  if (stack.length === 0) return block;
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
