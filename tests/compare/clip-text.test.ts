import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipText, unitsWithin } from '../../utils/compare/clip-text.ts';

describe('the part of a text that is compared', () => {
  it('is all of it where it is short enough', () => {
    expect(clipText('One.\nTwo.\n', 100)).toEqual({ text: 'One.\nTwo.\n' });
    expect(clipText(`One.${' '.repeat(200)}`, 100)).toEqual({ text: `One.${' '.repeat(200)}` });
  });

  it.each([
    ['at the end of a line', 'One two.\nThree four', 12, 'One two.\n'],
    ['at the end of a word', 'One two three', 9, 'One two '],
    ['inside a word that has no end', 'a'.repeat(50), 10, 'a'.repeat(10)],
    ['never inside a character', `${'a'.repeat(9)}😀${'b'.repeat(9)}`, 10, 'a'.repeat(9)],
  ])('ends %s', (_, text, units, expected) => {
    expect(clipText(text, units).text).toBe(expected);
  });

  it('ends after so many lines with something on them, however short they are', () => {
    const { text, rest } = clipText('- a\n\n'.repeat(100_000), Number.MAX_SAFE_INTEGER);
    expect(text.split('\n').filter((line) => line !== '')).toHaveLength(2000);
    expect(rest?.end).toBe(5 * 100_000 - 2);
  });

  it('ends after so many sentences, however short they are', () => {
    expect(clipText('No. '.repeat(100_000), Number.MAX_SAFE_INTEGER).text).toBe('No. '.repeat(3999));
  });

  it('and the rest are the text, white space between them left out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 1, max: 90 }), (whole, units) => {
        const { text, rest } = clipText(whole, units);
        expect(text.length).toBeLessThanOrEqual(rest ? units : whole.length);
        expect(whole.startsWith(text)).toBe(true);
        const left = rest ? whole.slice(rest.start, rest.end) : '';
        expect((text + left).replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
        expect(left.trim()).toBe(left);
      }),
    );
  });

  it('is larger with more time and with fewer answers, and never smaller than a long answer', () => {
    expect(unitsWithin(2000, 3)).toBeGreaterThan(100_000);
    expect(unitsWithin(2000, 6)).toBeLessThan(unitsWithin(2000, 2));
    expect(unitsWithin(1, 6)).toBe(20_000);
    expect(unitsWithin(Number.POSITIVE_INFINITY, 3)).toBe(Number.POSITIVE_INFINITY);
  });
});
