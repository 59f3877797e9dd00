import type { TriptychDatabase } from '../db.ts';

/** Shortest word that may be misspelt, in letters: among shorter ones, everything is similar to everything. */
const shortestLength = 4;

/** From this length on, a word may have two slips. */
const twoSlipsLength = 6;

/** Most words that a misspelt one may have meant: beyond, they only make noise. */
const mostSimilar = 8;

/** How many slips a person may have made in a word of this length. */
function slipsOf(word: string): number {
  if (word.length < shortestLength || !/^\p{L}+$/u.test(word)) return 0;
  return word.length < twoSlipsLength ? 1 : 2;
}

/**
 * Words of the history that a misspelt word may have meant, nearest first. They begin with the same letter, or the first
 * two were swapped: reading all words for a slip in the first letter would take as long as everything else together.
 */
export async function findSimilarTerms(
  db: Pick<TriptychDatabase, 'vocabulary'>,
  word: string,
): Promise<readonly string[]> {
  const slips = slipsOf(word);
  if (slips === 0) return [];
  const letters = [...new Set(word.slice(0, 2))];
  const rows = await Promise.all(
    letters.map((letter) => db.vocabulary.where('bucket').between(letter, `${letter}\uffff`).toArray()),
  );
  const near = rows.flat().flatMap(({ terms }) =>
    terms.split('\n').flatMap((term) => {
      if (Math.abs(term.length - word.length) > slips && term.length < word.length) return [];
      const distance = prefixDistance(word, term, slips);
      return distance > slips ? [] : [{ term, distance }];
    }),
  );
  const least = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === least)
    .sort((one, other) => one.term.length - other.term.length || (one.term < other.term ? -1 : 1))
    .slice(0, mostSimilar)
    .map(({ term }) => term);
}

/** Longest word that is compared; its vocabulary has none that is longer. */
const longestWord = 40;

/** The last three rows of the comparison. One comparison ends before the next begins, thousands for one search. */
const rows = [0, 1, 2].map(() => new Uint8Array(longestWord + 2));

/**
 * Slips (a letter more, less, another, or two swapped) from `word` to the beginning of `term` that is nearest to it.
 * More than `most` are all the same: the comparison ends there. Optimal string alignment, in a band as wide as `most`.
 */
export function prefixDistance(word: string, term: string, most: number): number {
  const tooMany = most + 1;
  const width = Math.min(term.length, word.length + most, longestWord);
  let [before, last, current] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= width; column += 1) last[column] = Math.min(column, tooMany);
  for (let row = 1; row <= word.length; row += 1) {
    const from = Math.max(1, row - most);
    const to = Math.min(width, row + most);
    // What lies beside the band is never the nearest way.
    current.fill(tooMany);
    current[0] = Math.min(row, tooMany);
    let least = from === 1 ? (current[0] ?? tooMany) : tooMany;
    for (let column = from; column <= to; column += 1) {
      const changed = word.charCodeAt(row - 1) === term.charCodeAt(column - 1) ? 0 : 1;
      let cost = Math.min(
        (last[column] ?? tooMany) + 1,
        (current[column - 1] ?? tooMany) + 1,
        (last[column - 1] ?? tooMany) + changed,
        tooMany,
      );
      const isSwapped =
        row > 1 &&
        column > 1 &&
        word.charCodeAt(row - 1) === term.charCodeAt(column - 2) &&
        word.charCodeAt(row - 2) === term.charCodeAt(column - 1);
      if (isSwapped) cost = Math.min(cost, (before[column - 2] ?? tooMany) + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least >= tooMany) return tooMany;
    [before, last, current] = [last, current, before];
  }
  return last.subarray(0, width + 1).reduce((nearest, cost) => Math.min(nearest, cost), tooMany);
}
