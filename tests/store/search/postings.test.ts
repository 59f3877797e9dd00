import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptySet, placesOf, segmentSize } from '../../../utils/store/search/document-set.ts';
import { addMatching, encodeList, extendPostings } from '../../../utils/store/search/postings.ts';

const places = fc
  .uniqueArray(fc.nat(segmentSize - 1), { minLength: 1, maxLength: 900 })
  .map((all) => all.sort((a, b) => a - b));

it('gives back the documents of a term, and of all that begin alike', () => {
  fc.assert(
    fc.property(places, places, (one, other) => {
      const row = extendPostings(
        undefined,
        new Map([
          ['tai', one],
          ['taiwan', other],
        ]),
      );
      const exact = emptySet();
      addMatching(row, (term) => term === 'taiwan', exact);
      expect(placesOf(exact)).toEqual(other);
      const prefix = emptySet();
      addMatching(row, (term) => term.startsWith('tai'), prefix);
      expect(placesOf(prefix)).toEqual([...new Set([...one, ...other])].sort((a, b) => a - b));
    }),
  );
});

it('is never longer than a bit for each document', () => {
  expect(encodeList(Array.from({ length: segmentSize }, (_, place) => place)).length).toBe(1 + segmentSize / 8);
  expect(encodeList([3]).length).toBe(2);
});

it('grows at its end, term by term', () => {
  const before = extendPostings(
    undefined,
    new Map([
      ['b', [1, 200]],
      ['d', [3]],
    ]),
  );
  const after = extendPostings(
    before,
    new Map([
      ['a', [300]],
      ['b', [301, 4_000]],
    ]),
  );
  expect(after.terms).toBe('a\nb\nd');
  for (const [term, expected] of [
    ['a', [300]],
    ['b', [1, 200, 301, 4_000]],
    ['d', [3]],
  ] as const) {
    const set = emptySet();
    expect(addMatching(after, (one) => one === term, set)).toBe(true);
    expect(placesOf(set)).toEqual(expected);
  }
});
