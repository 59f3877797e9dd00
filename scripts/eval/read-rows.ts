import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of a JSON-lines file in the evaluation folder; empty when it is not there. */
export function readRows<Row>(folder: string, file: string): Row[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}
