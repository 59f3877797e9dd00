import packageJson from '../../../package.json' with { type: 'json' };
import {
  type CellOutcome,
  type EditorRow,
  editorRows,
  type Gesture,
  isUntested,
  outcomeOf,
  type Situation,
  situations,
} from './matrix.ts';

const signs: Readonly<Record<CellOutcome, string>> = {
  read: 'read',
  unseen: 'refused',
  'own-menu': 'own menu',
  'no-item': 'no item',
  'not-there': '—',
};

const headings: Readonly<Record<Situation, string>> = {
  typed: 'typed text',
  selection: 'selection',
  shadow: 'in a shadow root',
  frame: 'in a frame',
};

/** The matrix in Markdown: a row for each editor, two cells for each situation. */
export function captureTable(): string {
  const columns = situations.flatMap((situation) => [`${headings[situation]}, menu`, 'shortcut']);
  const rows = editorRows.map((row) => [
    `${row.name}${versionOf(row)}`,
    ...situations.flatMap((situation) => [cell(row, situation, 'menu'), cell(row, situation, 'shortcut')]),
  ]);
  const lines = [['', ...columns], Array.from({ length: columns.length + 1 }, () => '---'), ...rows];
  return `${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n\n${testedCells()} cells are tested.\n`;
}

/** How many cells the end-to-end test presses a key or a mouse button for. */
export function testedCells(): number {
  return editorRows
    .flatMap((row) => situations.map((situation) => [row, situation] as const))
    .flatMap(([row, situation]) => [outcomeOf(row, situation, 'menu'), outcomeOf(row, situation, 'shortcut')])
    .filter((outcome) => !isUntested(outcome)).length;
}

const start = '<!-- The table is written by scripts/write-capture-table.ts. -->\n';
const end = '<!-- End of the table. -->';

/** A document with its table replaced. */
export function withTable(document: string, table: string): string {
  const from = document.indexOf(start) + start.length;
  return `${document.slice(0, from)}\n${table}\n${document.slice(document.indexOf(end))}`;
}

function cell(row: EditorRow, situation: Situation, gesture: Gesture): string {
  return signs[outcomeOf(row, situation, gesture)];
}

function versionOf({ package: name }: EditorRow): string {
  if (name === undefined) return '';
  const versions: Readonly<Record<string, string>> = packageJson.devDependencies;
  return ` ${(versions[name] ?? '').replace(/^.*@|^\^/, '')}`;
}
