import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An answer written for these tests, with the outcome that people would see in it. */
export interface OwnExample {
  readonly label: 'refused' | 'partial' | 'answered';
  readonly question?: string;
  readonly text: string;
}

const FOLDER = join(import.meta.dirname, '../../fixtures/outcome');

/** Our own examples by language, a BCP 47 tag. */
export function readOwnExamples(): Map<string, OwnExample[]> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  return new Map(
    files.map((name) => [
      name.replace('.json', ''),
      JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as OwnExample[],
    ]),
  );
}
