import { describe, expect, it } from 'vitest';
import { splitClauses } from '../../../utils/compare/segment/split-clauses.ts';

const cases: readonly (readonly [language: string, clauses: readonly string[]])[] = [
  ['en', ['The mountain is 8,849 m high,', 'it was first climbed in 1953,', 'and the permit costs $15,000.']],
  ['en', ['The tower was finished in 1889,', 'stands 330 m (1,083 ft) tall,', 'and lost the title in 1930.']],
  ['en', ['It is 8,849 m high, and it has been climbed often.']],
  ['en', ['It is high, and it was first climbed in 1953.']],
  ['en', ['The first box held 3 pens, 4 pencils, and 5 books.']],
  ['en', ['The tower (finished in 1889, it was tall) is 330 m high.']],
  ['nl', ['Er vielen 1.835 doden,', 'het water stond tot 4,55 m hoog,', 'en de dijken waren in 1997 klaar.']],
  ['de', ['Die Mauer fiel 1989,', 'sie war 155 km lang.']],
  ['fr', ['Le pont mesure 343 m,', 'et il a été inauguré en 2004.']],
  ['es', ['La torre mide 300 m,', 'y su construcción fue terminada en 1889.']],
  ['zh', ['长城总长21196.18公里，最早建于春秋战国时期。']],
];

describe('splitClauses', () => {
  for (const [language, clauses] of cases) {
    it(`${language}: ${clauses.join(' | ')}`, () => {
      const sentence = clauses.join(' ');
      expect(splitClauses(sentence, language).map(({ start, end }) => sentence.slice(start, end))).toEqual(clauses);
    });
  }
});
