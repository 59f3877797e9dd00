// Writes the table of `docs/capture.md` from the data that the end-to-end test of capture runs on.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { captureTable, withTable } from '../tests/e2e/capture/capture-table.ts';

const document = fileURLToPath(new URL('../docs/capture.md', import.meta.url));
writeFileSync(document, withTable(readFileSync(document, 'utf8'), captureTable()));
