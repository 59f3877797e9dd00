import type { ReadPassage } from '../normalise/read-passage.ts';
import { tellingWords } from './telling-words.ts';
import { type TermVector, toVector } from './term-space.ts';

/** Letters in a row. Four meet words of one family that no suffix rule brings together ("visible", "visibility"). */
const LETTERS = 4;
/** Two characters of Chinese or Japanese say as much. */
const CHARACTERS = 2;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Below so many passages rarity means little. */
const SMALL_RUN = 24;
/** Enough for every word of a long session; then the memory starts anew. */
const CACHE_LIMIT = 50_000;

let pieceIds = new Map<string, number>();
let piecesByWord = new Map<string, Int32Array>();

/**
 * All passages of a run as the stretches of letters inside their words, weighed by how rare they are. Grammar words are
 * kept: in small answers how a sentence is put says something too.
 */
export function buildLetterSpace(passages: readonly ReadPassage[]): TermVector[] {
  if (piecesByWord.size > CACHE_LIMIT) {
    pieceIds = new Map();
    piecesByWord = new Map();
  }
  const pieces = passages.map((passage) => tellingWords(passage).map(({ folded }) => readPieces(folded)));
  const counts = new Int32Array(pieceIds.size);
  const frequencies = new Int32Array(pieceIds.size);
  const distinct = pieces.map((list) => {
    const ids: number[] = [];
    for (const word of list) {
      for (const id of word) {
        if (counts[id] === 0) ids.push(id);
        counts[id] = (counts[id] ?? 0) + 1;
      }
    }
    const sorted = Int32Array.from(ids).sort();
    const own = sorted.map((id) => counts[id] ?? 0);
    for (const id of sorted) {
      counts[id] = 0;
      frequencies[id] = (frequencies[id] ?? 0) + 1;
    }
    return { ids: sorted, counts: own };
  });
  const size = Math.max(SMALL_RUN, passages.length);
  return distinct.map(({ ids, counts: own }) => {
    const weights = new Float64Array(ids.length);
    for (let index = 0; index < ids.length; index += 1) {
      const rarity = Math.log(1 + size / (frequencies[ids[index] ?? 0] ?? 1));
      weights[index] = rarity * Math.sqrt(own[index] ?? 1);
    }
    return toVector(ids, weights);
  });
}

/** The pieces of one word with its edges: "_oct", "octa", … */
function readPieces(word: string): Int32Array {
  const known = piecesByWord.get(word);
  if (known) return known;
  const padded = ` ${word} `;
  const length = UNSPACED.test(word) ? CHARACTERS : LETTERS;
  const ids: number[] = [];
  for (let at = 0; at === 0 || at + length <= padded.length; at += 1) {
    const piece = padded.slice(at, at + length);
    const id = pieceIds.get(piece) ?? pieceIds.size;
    pieceIds.set(piece, id);
    ids.push(id);
  }
  const pieces = Int32Array.from(ids);
  piecesByWord.set(word, pieces);
  return pieces;
}
