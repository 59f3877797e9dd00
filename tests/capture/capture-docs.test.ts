import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { captureTable, testedCells, withTable } from '../e2e/capture/capture-table.ts';

test('the documented table is the one that is tested: run `node scripts/write-capture-table.ts`', () => {
  const document = readFileSync(new URL('../../docs/capture.md', import.meta.url), 'utf8');
  expect(document).toBe(withTable(document, captureTable()));
});

test('at least sixty cells are tested', () => {
  expect(testedCells()).toBeGreaterThanOrEqual(60);
});
