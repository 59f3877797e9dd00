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

/**
 * Slips (a letter more, less, another, or two swapped) from `word` to the beginning of `term` that is nearest to it.
 * Ends early with more than `most`. Optimal string alignment, row by row.
 */
export function prefixDistance(word: string, term: string, most: number): number {
  const width = Math.min(term.length, word.length + most);
  let before: number[] = [];
  let last = Array.from({ length: width + 1 }, (_, index) => index);
  for (let row = 1; row <= word.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= width; column += 1) {
      const isSame = word[row - 1] === term[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && word[row - 1] === term[column - 2] && word[row - 2] === term[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return least;
    before = last;
    last = current;
  }
  return Math.min(...last);
}
