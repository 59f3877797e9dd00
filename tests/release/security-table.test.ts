import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = new URL('../../docs/security.md', import.meta.url);
const rows = readFileSync(page, 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('has every threat once, in order', () => {
  expect(rows.map(([, number]) => Number(number))).toEqual(Array.from({ length: 53 }, (_, index) => index + 1));
});

it.each(rows)('%s%s: %s has a test that exists, or says why it has none', (_, __, ___, promise, tests = '') => {
  const links = [...tests.matchAll(/\]\(([^)]+)\)/g)].map(([, path = '']) => path);
  if (links.length === 0) expect(promise).toMatch(/^No test: .{20,}/);
  for (const link of links) {
    expect(link).toMatch(/\.test\.tsx?$/);
    expect(existsSync(new URL(link, page)), link).toBe(true);
  }
});
