import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../utils/compare/index.ts';
import { hasExpected, readFixture, toReadable } from './read-fixture.ts';

/**
 * One behaviour a folder. A folder without `expected.json` gets one written and fails once, so that what was written
 * is read by a person before it counts.
 */
const root = join(import.meta.dirname, '../fixtures/compare');

describe('comparison fixtures', () => {
  for (const name of readdirSync(root)) {
    it(name, () => {
      const folder = join(root, name);
      const { question, answers } = readFixture(folder);
      const readable = toReadable(compareAnswers(answers, { question }), answers);
      const path = join(folder, 'expected.json');
      if (!hasExpected(folder)) {
        writeFileSync(path, `${JSON.stringify(readable, null, 2)}\n`);
        expect.fail(`${name}/expected.json was missing and has been written: read it, then run the test again.`);
      }
      expect(readable).toEqual(JSON.parse(readFileSync(path, 'utf8')));
    });
  }
});
