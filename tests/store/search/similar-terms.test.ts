import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prefixDistance } from '../../../utils/store/search/similar-terms.ts';

/** The same by its definition, without a band and without an end. */
function slowly(word: string, term: string): number {
  const table = Array.from({ length: word.length + 1 }, (_, row) =>
    Array.from({ length: term.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number) => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= word.length; row += 1) {
    for (let column = 1; column <= term.length; column += 1) {
      const changed = word[row - 1] === term[column - 1] ? 0 : 1;
      const ways = [at(row - 1, column) + 1, at(row, column - 1) + 1, at(row - 1, column - 1) + changed];
      if (word[row - 1] === term[column - 2] && word[row - 2] === term[column - 1])
        ways.push(at(row - 2, column - 2) + 1);
      (table[row] as number[])[column] = Math.min(...ways);
    }
  }
  return Math.min(...(table[word.length] ?? []));
}

it.each([
  ['taiwan', 'taiwan', 0],
  ['taiw', 'taiwan', 0],
  ['tawian', 'taiwan', 1],
  ['tiwan', 'taiwan', 1],
  ['taipan', 'taiwan', 1],
  ['evrest', 'everest', 1],
  ['atiwan', 'taiwan', 1],
  ['london', 'taiwan', 3],
])('%s is to %s as far as %d slips', (word, term, distance) => {
  expect(prefixDistance(word, term, 2)).toBe(distance);
});

it('is what its definition says, up to the most that matters', () => {
  const word = fc.stringMatching(/^[abc]{1,9}$/);
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 2 }), (one, other, most) => {
      expect(prefixDistance(one, other, most)).toBe(Math.min(slowly(one, other), most + 1));
    }),
    { numRuns: 1_000 },
  );
});
