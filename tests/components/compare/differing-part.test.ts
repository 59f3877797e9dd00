import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differingParts } from '../../../components/compare/differing-part.ts';

/** Each value with its differing part in brackets. */
function shown(values: readonly string[]): string[] {
  const parts = differingParts(values);
  return values.map((value, index) => {
    const { start, end } = parts[index] ?? { start: 0, end: 0 };
    return `${value.slice(0, start)}[${value.slice(start, end)}]${value.slice(end)}`;
  });
}

test.each([
  [
    ['8,848.86 m', '8,848 m'],
    ['8,848[.86] m', '8,848[] m'],
  ],
  [
    ['29 May 1953', '28 May 1953'],
    ['[29] May 1953', '[28] May 1953'],
  ],
  [
    ['US$11,000', 'US$15,000'],
    ['US$[11],000', 'US$[15],000'],
  ],
  [
    ['Hillary', 'Tenzing'],
    ['[Hillary]', '[Tenzing]'],
  ],
  [
    ['1953年5月29日', '1953年5月28日'],
    ['[1953年5月29日]', '[1953年5月28日]'],
  ],
  [
    ['same', 'same'],
    ['same[]', 'same[]'],
  ],
])('%j', (values, expected) => {
  expect(shown(values)).toEqual(expected);
});

test('what stands outside the parts is the same in all values', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('1', '2', 'a', ' ', ',', '.'), maxLength: 8 }), {
        minLength: 2,
        maxLength: 4,
      }),
      (values) => {
        const parts = differingParts(values);
        const rests = values.map((value, index) => {
          const { start, end } = parts[index] ?? { start: 0, end: 0 };
          expect(start).toBeLessThanOrEqual(end);
          return `${value.slice(0, start)}|${value.slice(end)}`;
        });
        expect(new Set(rests).size).toBe(1);
      },
    ),
  );
});
