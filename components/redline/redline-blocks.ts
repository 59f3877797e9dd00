import type { RedlineRow } from '../../utils/compare/redline/redline.ts';

/** Rows that are drawn as one element. */
export interface RedlineBlock {
  readonly kind: 'fold' | 'heading' | 'prose' | 'list' | 'table' | 'code' | 'math';
  readonly id: string;
  readonly rows: readonly RedlineRow[];
}

/** One equal sentence costs less to read than a line that says it was left out. */
const fewestFolded = 2;

const kindOf: Readonly<Record<RedlineRow['kind'], RedlineBlock['kind']>> = {
  sentence: 'prose',
  quote: 'prose',
  'list-item': 'list',
  'table-row': 'table',
  heading: 'heading',
  code: 'code',
  math: 'math',
};

/**
 * Rows as the blocks a reader sees: sentences of a paragraph together, items of a list, rows of a table. With `folds`,
 * several equal rows in a row become one fold.
 */
export function redlineBlocks(rows: readonly RedlineRow[], folds: boolean): RedlineBlock[] {
  const folded = folds ? findFolded(rows) : new Set<RedlineRow>();
  const blocks: { kind: RedlineBlock['kind']; id: string; rows: RedlineRow[] }[] = [];
  for (const row of rows) {
    const kind = folded.has(row) ? 'fold' : kindOf[row.kind];
    const last = blocks.at(-1);
    if (last && last.kind === kind && joins(kind, row)) last.rows.push(row);
    else blocks.push({ kind, id: row.id, rows: [row] });
  }
  return blocks;
}

function joins(kind: RedlineBlock['kind'], row: RedlineRow): boolean {
  if (kind === 'fold' || kind === 'list' || kind === 'table') return true;
  return kind === 'prose' && !row.opensBlock;
}

/** What stands beside what. Blocks over the whole width have no sides. */
export interface SideBySide {
  readonly id: string;
  readonly whole?: RedlineBlock;
  readonly first: readonly RedlineBlock[];
  readonly second: readonly RedlineBlock[];
}

/** Pairs the blocks of two columns: what only one answer has stands beside what only the other has at that place. */
export function sideBySide(blocks: readonly RedlineBlock[]): SideBySide[] {
  const lines: { id: string; whole?: RedlineBlock; first: RedlineBlock[]; second: RedlineBlock[]; isOpen: boolean }[] =
    [];
  for (const block of blocks) {
    if (block.kind === 'fold' || block.kind === 'code') {
      lines.push({ id: block.id, whole: block, first: [], second: [], isOpen: false });
      continue;
    }
    const [first, second] = [onlyOf(block, 'first'), onlyOf(block, 'second')];
    const isOneSided = first.rows.length === 0 || second.rows.length === 0;
    const last = lines.at(-1);
    const line = isOneSided && last?.isOpen ? last : { id: block.id, first: [], second: [], isOpen: isOneSided };
    if (line !== last) lines.push(line);
    if (first.rows.length > 0) line.first.push(first);
    if (second.rows.length > 0) line.second.push(second);
  }
  return lines;
}

function onlyOf(block: RedlineBlock, side: 'first' | 'second'): RedlineBlock {
  return { ...block, rows: block.rows.filter((row) => row[side] !== undefined) };
}

/** Items of a list: sentences of one item belong together. */
export function itemsOf(rows: readonly RedlineRow[]): RedlineRow[][] {
  const items: RedlineRow[][] = [];
  for (const row of rows) {
    if (items.length === 0 || row.opensBlock) items.push([row]);
    else items.at(-1)?.push(row);
  }
  return items;
}

function findFolded(rows: readonly RedlineRow[]): Set<RedlineRow> {
  const folded = new Set<RedlineRow>();
  let run: RedlineRow[] = [];
  const close = () => {
    if (run.length >= fewestFolded) for (const row of run) folded.add(row);
    run = [];
  };
  for (const row of rows) {
    if (row.isEqual && !row.isMoved) run.push(row);
    else close();
  }
  close();
  return folded;
}
