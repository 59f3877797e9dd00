import type { Measure, Row } from './benchmark.ts';

/** Prints the rows as a Markdown table, with what limits them below it. */
export function printTable(rows: readonly Row[]): void {
  const header = ['name', 'exact work', 'ours: median (least to most)', 'peer', 'ratio', 'goal', 'met?'];
  const lines = rows.map((row, index) => [
    row.name,
    row.work,
    measureText(row.ours),
    row.peer ? `${row.peer.name}: ${measureText(row.peer)}` : '–',
    row.ratio === undefined ? '–' : `${figure(row.ratio)} ×`,
    row.goal,
    `${verdictOf(row)}${row.note ? ` (${noteNumber(rows, index)})` : ''}`,
  ]);
  console.log(`| ${header.join(' | ')} |\n|${' --- |'.repeat(header.length)}`);
  for (const line of lines) console.log(`| ${line.join(' | ')} |`);
  for (const [index, row] of rows.entries()) if (row.note) console.log(`\n(${noteNumber(rows, index)}) ${row.note}`);
}

function verdictOf({ isMet }: Row): string {
  if (isMet === undefined) return '–';
  return isMet ? 'met' : 'missed';
}

function noteNumber(rows: readonly Row[], index: number): number {
  return rows.slice(0, index + 1).filter(({ note }) => note !== undefined).length;
}

function measureText({ median, low, high, runs, unit }: Measure): string {
  return runs === 1
    ? `${figure(median)} ${unit}`
    : `${figure(median)} (${figure(low)} to ${figure(high)}) ${unit}, ${runs} runs`;
}

/** Below this, a figure is as good as nothing. */
const SMALLEST = 0.0001;

/** Three significant digits, without an exponent. */
export function figure(value: number): string {
  if (value === 0) return '0';
  if (Math.abs(value) < SMALLEST) return `< ${SMALLEST}`;
  const digits = Math.max(0, Math.min(4, 2 - Math.floor(Math.log10(Math.abs(value)))));
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}
