import type { ReadPassage } from '../normalise/read-passage.ts';
import { diffCode } from '../refine/diff-code.ts';
import { listPairs } from './list-pairs.ts';
import { type Rivalries, readRivalries } from './read-rivalries.ts';
import type { Similarity } from './similarity.ts';
import { compareVectors, type TermSpace, type TermVector } from './term-space.ts';

/** Two passages of different answers, `a` < `b` by index, and how likely they make the same point. */
export interface ScoredPair {
  readonly a: number;
  readonly b: number;
  /** Log-odds: 0 is even, 2 is about seven to one for. */
  readonly score: number;
  /** Of the two with what they stand under, 0 to 1. */
  readonly similarity: number;
}

/**
 * What each sign of a shared point weighs, in log-odds. Fitted by logistic regression with ten-fold cross-validation
 * over 30 labelled questions of real answers (5,900 pairs), then rounded: the figures say how signs trade against each
 * other, not more.
 */
const WEIGHTS = {
  bias: -1.7,
  /** Logarithm of the weight of the words they share: two rare words in common say more than a high share of few. */
  shared: 1.9,
  /** Nobody else in either answer is a better match, times how good this one is; by words, by letters, by sections. */
  rivalry: 0.9,
  letterRivalry: 7,
  sectionRivalry: 1.5,
  /** One says what the other stands under: a label and the sentence it sums up. */
  crossContext: 2.3,
  /** The sentences before or after them match too. */
  neighbour: 0.9,
  /** Distance of their places in their answers, 0 to 1. */
  distance: -1.75,
  /** Logarithm of the shorter one's words: long sentences share words by chance. */
  length: -0.8,
  /** Both open their answers. */
  opening: 1.9,
  /** The same figures or dates, two at most; a figure of four digits or more counts for two. */
  figures: 0.5,
  /** Logarithm of the number of passages in both: more sentences, more chance matches. */
  crowd: -0.44,
  /** They stand in list items about two things: "It is known for its speed" is said of each library in a list. */
  otherTopic: -0.8,
};

/** The very same sentence in two answers, whatever it says. */
const COPY_SCORE = 4;
/** Near copies make the same point whatever else the signs say. */
const NEAR_COPY = 0.82;
const NEAR_COPY_SCORE = 3;

/** Scores every pair of passages that could make the same point. Pure: the order of the answers changes nothing. */
export function scorePairs(passages: readonly ReadPassage[], space: TermSpace, similarity: Similarity): ScoredPair[] {
  const places = readPlaces(passages);
  const pairs = listPairs(passages, similarity);
  const rivalries = readRivalries(pairs, passages, space);
  return pairs.map(({ a, b, alike }, index) => {
    const isCopy = passages[a]?.text === passages[b]?.text;
    if (isCopy) return { a, b, similarity: alike, score: COPY_SCORE };
    const score = scorePair(a, b, index, passages, space, places, rivalries);
    return { a, b, similarity: alike, score: score + (similarity.shareTopic(a, b) ? 0 : WEIGHTS.otherTopic) };
  });
}

/** The weights were fitted on answers of ten sentences and more; shorter ones are held to the same standard. */
const SMALL_ANSWER = 10;
/** Two blocks of code with no more of their lines in common are two programs: most of them says something else. */
const SAME_PROGRAM = 0.5;
/** A figure of so many digits is no coincidence. */
const TELLING = 1000;

interface Places {
  /** 0 at the start of the answer, 1 at its end. */
  readonly position: Float64Array;
  readonly isOpening: readonly boolean[];
  /** Passages in the answer of each passage, `SMALL_ANSWER` at least. */
  readonly crowd: Int32Array;
}

function readPlaces(passages: readonly ReadPassage[]): Places {
  const counts = new Map<number, number>();
  const order: number[] = [];
  const isOpening: boolean[] = [];
  const opened = new Set<number>();
  for (const passage of passages) {
    const place = counts.get(passage.answer) ?? 0;
    order.push(place);
    counts.set(passage.answer, place + 1);
    isOpening.push(passage.role === 'point' && !opened.has(passage.answer));
    if (passage.role === 'point') opened.add(passage.answer);
  }
  const length = (index: number) => counts.get(passages[index]?.answer ?? -1) ?? 1;
  const crowd = Int32Array.from(passages, (_, index) => Math.max(SMALL_ANSWER, length(index)));
  const position = Float64Array.from(order, (place, index) => place / length(index));
  return { position, isOpening, crowd };
}

function scorePair(
  a: number,
  b: number,
  index: number,
  passages: readonly ReadPassage[],
  space: TermSpace,
  places: Places,
  rivalries: Rivalries,
): number {
  const first = passages[a];
  const second = passages[b];
  const ownA = space.own[a];
  const ownB = space.own[b];
  const fullA = space.full[a];
  const fullB = space.full[b];
  if (!first || !second || !ownA || !ownB || !fullA || !fullB) return Number.NEGATIVE_INFINITY;
  if (areOtherRows(first, second) || areOtherPrograms(first, second)) return Number.NEGATIVE_INFINITY;
  const { cosine, shared } = compareVectors(ownA, ownB);
  if (cosine >= NEAR_COPY) return NEAR_COPY_SCORE;
  if (shared === 0) return Number.NEGATIVE_INFINITY;
  if (isMentionedOnly(first, second) || isMentionedOnly(second, first)) return Number.NEGATIVE_INFINITY;
  const crossContext = readCrossContext(ownA, fullA, ownB, fullB);
  const { words, letters, sections } = rivalries;
  return (
    WEIGHTS.bias +
    WEIGHTS.shared * Math.log(1 + shared) +
    WEIGHTS.rivalry * (words.rank[index] ?? 0) * (words.alike[index] ?? 0) +
    WEIGHTS.letterRivalry * (letters.rank[index] ?? 0) * (letters.alike[index] ?? 0) +
    WEIGHTS.sectionRivalry * (sections.rank[index] ?? 0) +
    WEIGHTS.crossContext * crossContext +
    WEIGHTS.neighbour * readNeighbours(a, b, passages, space) +
    WEIGHTS.distance * Math.abs((places.position[a] ?? 0) - (places.position[b] ?? 0)) +
    WEIGHTS.length * Math.log(1 + Math.min(first.words.length, second.words.length)) +
    WEIGHTS.opening * (places.isOpening[a] && places.isOpening[b] ? 1 : 0) +
    WEIGHTS.figures * Math.min(2, countSharedFigures(first, second)) +
    WEIGHTS.crowd * Math.log((places.crowd[a] ?? 1) * (places.crowd[b] ?? 1))
  );
}

/** "Instructions:" over a list, and "as in the supplier's instructions": a label of one word is what a sentence opens with. */
function isMentionedOnly(a: ReadPassage, b: ReadPassage): boolean {
  if (a.role !== 'label' || b.role === 'label') return false;
  const [word, ...others] = a.words.filter(({ isStop }) => !isStop);
  return word !== undefined && others.length === 0 && b.words.find(({ isStop }) => !isStop)?.stem !== word.stem;
}

/** How much of one sentence's words the other stands under, the larger of the two directions. */
function readCrossContext(ownA: TermVector, fullA: TermVector, ownB: TermVector, fullB: TermVector): number {
  return Math.max(contextCosine(ownA, fullA, ownB), contextCosine(ownB, fullB, ownA));
}

function contextCosine(own: TermVector, full: TermVector, other: TermVector): number {
  let dot = 0;
  let squares = 0;
  let i = 0;
  let j = 0;
  for (let position = 0; position < full.ids.length; position += 1) {
    const id = full.ids[position] ?? 0;
    while (i < own.ids.length && (own.ids[i] ?? 0) < id) i += 1;
    if (own.ids[i] === id) continue;
    const weight = full.weights[position] ?? 0;
    squares += weight * weight;
    while (j < other.ids.length && (other.ids[j] ?? 0) < id) j += 1;
    if (other.ids[j] === id) dot += weight * (other.weights[j] ?? 0);
  }
  const norms = Math.sqrt(squares) * other.norm;
  return norms > 0 ? dot / norms : 0;
}

/** Chat answers reorder freely: a neighbour speaks for a pair only inside one block or list. */
function readNeighbours(a: number, b: number, passages: readonly ReadPassage[], space: TermSpace): number {
  let most = 0;
  for (const step of [-1, 1]) {
    if (!areTogether(passages[a], passages[a + step]) || !areTogether(passages[b], passages[b + step])) continue;
    const left = space.own[a + step];
    const right = space.own[b + step];
    if (left && right) most = Math.max(most, compareVectors(left, right).cosine);
  }
  return most;
}

function areTogether(passage: ReadPassage | undefined, neighbour: ReadPassage | undefined): boolean {
  if (!passage || !neighbour || passage.answer !== neighbour.answer) return false;
  if (passage.block === neighbour.block) return true;
  return passage.segment.kind === neighbour.segment.kind && passage.heading === neighbour.heading;
}

/** Rows of two tables are about what their first cells name. */
function areOtherRows(a: ReadPassage, b: ReadPassage): boolean {
  const [first] = a.cells ?? [];
  const [second] = b.cells ?? [];
  if (!first || !second) return false;
  const stems = new Set(a.words.filter(({ end }) => end <= first.end).map(({ stem }) => stem));
  return !b.words.some(({ end, stem }) => end <= second.end && stems.has(stem));
}

/** Two programs for one task are no one point, and a program is none with the sentence about it. */
function areOtherPrograms(a: ReadPassage, b: ReadPassage): boolean {
  const isCode = [a, b].map(({ segment }) => segment.kind === 'code');
  if (!isCode.includes(true)) return false;
  return isCode.includes(false) || diffCode(a.text, b.text).sharedLines <= SAME_PROGRAM;
}

function countSharedFigures(a: ReadPassage, b: ReadPassage): number {
  let count = 0;
  for (const figure of a.figures) {
    const isShared = b.figures.some(
      (other) =>
        other.low === figure.low && other.high === figure.high && (figure.high >= 10 || figure.unit === other.unit),
    );
    if (isShared) count += figure.high / figure.step >= TELLING ? 2 : 1;
  }
  for (const date of a.dates) {
    if (date.year !== undefined && b.dates.some((other) => other.year === date.year)) count += 1;
  }
  return count;
}
