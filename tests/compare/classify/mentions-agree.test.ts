import { describe, expect, it } from 'vitest';
import { figuresAgree } from '../../../utils/compare/classify/mentions-agree.ts';
import { readFigures } from '../../../utils/compare/normalise/read-figures.ts';

function agree(a: string, b: string): boolean {
  const [first] = readFigures(a, 'en');
  const [second] = readFigures(b, 'en');
  if (!first || !second) throw new Error('Both must hold a figure.');
  return figuresAgree(first, second);
}

describe('figuresAgree', () => {
  it.each([
    ['8,849 m', '8,848.86 m', true],
    ['8,848 m', '8,848.86 m', false],
    ['8,849 m', '29,032 ft', true],
    ['726.9 million times', '726,860,700 times', true],
    ['about 150 million books', '130 million books', false],
    ['about 930,000 people', '931,298 people', true],
    ['at least 140 people', '136 people', false],
    ['10–12 minutes', '15–20 minutes', false],
    ['10–15 minutes', '15–20 minutes', false],
    ['10–15 minutes', '12–20 minutes', true],
    ['10–15 minutes', '12 minutes', true],
    ['90 minutes', '2 hours', false],
    ['120 minutes', '2 hours', true],
  ])('%s / %s: %s', (a, b, expected) => {
    expect(agree(a, b)).toBe(expected);
    expect(agree(b, a)).toBe(expected);
  });
});
