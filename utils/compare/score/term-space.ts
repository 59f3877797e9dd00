import type { ReadPassage } from '../normalise/read-passage.ts';
import { tellingWords } from './telling-words.ts';

/** Terms of one passage, sorted by id, with a weight each. */
export interface TermVector {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  readonly norm: number;
}

/** All passages of a run as weighted terms. */
export interface TermSpace {
  /** The passage's own words. */
  readonly own: readonly TermVector[];
  /** Its own words, and more lightly those it stands under or beside: heading, list label, sentence before. */
  readonly full: readonly TermVector[];
  /**
   * What a later sentence of a list item speaks of: the words of the item's first sentence and of the labels over it.
   * Absent for first sentences and outside lists: they speak for themselves.
   */
  readonly topics: readonly (TermVector | undefined)[];
  /** How much a term says in this run, by id. */
  readonly weights: Float64Array;
}

/** A word of the question is in every answer: it tells less about which point is made. */
const QUESTION_WEIGHT = 0.5;
/** What is said above a sentence is part of what it means, but not what it says. */
const CONTEXT_WEIGHT = 0.4;
/** Inside a block, the first sentence names the topic and the one before is what "this" refers to. */
const BLOCK_TOPIC_WEIGHT = 0.7;
const BEFORE_WEIGHT = 0.5;
/** Below so many passages rarity means little: a word in both of two sentences is not common. */
const SMALL_RUN = 24;
const HAS_DIGIT = /^\p{N}/u;

/**
 * Weighs the words of all passages by how rare they are in this run. Stop words and numerals are left out: what a
 * sentence is about decides whether it makes the same point, its figures decide whether it says the same.
 */
export function buildTermSpace(passages: readonly ReadPassage[], questionStems: ReadonlySet<string>): TermSpace {
  const ids = new Map<string, number>();
  const counts: Map<number, number>[] = passages.map((passage) => countTerms(passage, ids));
  const frequencies = new Float64Array(ids.size);
  for (const terms of counts) for (const id of terms.keys()) frequencies[id] = (frequencies[id] ?? 0) + 1;
  const weights = frequencies.map((frequency) => Math.log(1 + Math.max(passages.length, SMALL_RUN) / frequency));
  for (const stem of questionStems) {
    const id = ids.get(stem);
    if (id !== undefined) weights[id] = (weights[id] ?? 0) * QUESTION_WEIGHT;
  }
  const own = counts.map((terms) => fromMap(terms, (id, count) => (weights[id] ?? 0) * Math.sqrt(count)));
  const contexts = readContexts(passages, counts);
  const full = counts.map((terms, index) => {
    const all = contexts[index] ?? new Map<number, number>();
    // What the passage says itself weighs as it does alone; negative marks it among the shares of its context.
    for (const [id, count] of terms) all.set(id, -Math.sqrt(count));
    return fromMap(all, (id, share) => (weights[id] ?? 0) * (share < 0 ? -share : share * CONTEXT_WEIGHT));
  });
  const topics = readTopics(passages, counts, weights);
  return { own, full, topics, weights };
}

function countTerms(passage: ReadPassage, ids: Map<string, number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const word of tellingWords(passage)) {
    if (word.isStop || HAS_DIGIT.test(word.folded)) continue;
    let id = ids.get(word.stem);
    if (id === undefined) {
      id = ids.size;
      ids.set(word.stem, id);
    }
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function readContexts(passages: readonly ReadPassage[], counts: readonly Map<number, number>[]): Map<number, number>[] {
  let answerStart = 0;
  let blockStart = 0;
  return passages.map((passage, index) => {
    const previous = passages[index - 1];
    if (previous?.answer !== passage.answer) answerStart = index;
    if (previous?.answer !== passage.answer || previous.block !== passage.block) blockStart = index;
    const context = new Map<number, number>();
    const add = (from: number, share: number) => {
      for (const id of counts[from]?.keys() ?? []) context.set(id, Math.max(context.get(id) ?? 0, share));
    };
    if (passage.heading >= 0) add(answerStart + passage.heading, 1);
    for (const label of passage.labels) add(answerStart + label, 1);
    if (passage.head !== undefined && passage.head >= 0) add(answerStart + passage.head, BEFORE_WEIGHT);
    if (blockStart < index && passage.segment.kind !== 'table-row') {
      add(blockStart, BLOCK_TOPIC_WEIGHT);
      add(index - 1, BEFORE_WEIGHT);
    }
    return context;
  });
}

function readTopics(
  passages: readonly ReadPassage[],
  counts: readonly Map<number, number>[],
  weights: Float64Array,
): (TermVector | undefined)[] {
  let answerStart = 0;
  let blockStart = 0;
  return passages.map((passage, index) => {
    const previous = passages[index - 1];
    if (previous?.answer !== passage.answer) answerStart = index;
    if (previous?.answer !== passage.answer || previous.block !== passage.block) blockStart = index;
    if (blockStart === index || passage.segment.kind !== 'list-item') return undefined;
    const sources = [blockStart, ...passage.labels.map((label) => answerStart + label)];
    const ids = new Set(sources.flatMap((source) => [...(counts[source]?.keys() ?? [])]));
    const sorted = Int32Array.from(ids).sort();
    return toVector(
      sorted,
      Float64Array.from(sorted, (id) => weights[id] ?? 0),
    );
  });
}

function fromMap(terms: ReadonlyMap<number, number>, weigh: (id: number, value: number) => number): TermVector {
  const ids = new Int32Array(terms.size);
  let index = 0;
  for (const id of terms.keys()) {
    ids[index] = id;
    index += 1;
  }
  ids.sort();
  const weights = new Float64Array(ids.length);
  for (index = 0; index < ids.length; index += 1) {
    const id = ids[index] ?? 0;
    weights[index] = weigh(id, terms.get(id) ?? 0);
  }
  return toVector(ids, weights);
}

/** A vector of terms sorted by id. */
export function toVector(ids: Int32Array, weights: Float64Array): TermVector {
  let squares = 0;
  for (const weight of weights) squares += weight * weight;
  return { ids, weights, norm: Math.sqrt(squares) };
}

/** Cosine of two vectors, and the sum of the smaller weights of the terms they share. */
export function compareVectors(a: TermVector, b: TermVector): { readonly cosine: number; readonly shared: number } {
  let dot = 0;
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.ids.length && j < b.ids.length) {
    const left = a.ids[i] ?? 0;
    const right = b.ids[j] ?? 0;
    if (left === right) {
      const x = a.weights[i] ?? 0;
      const y = b.weights[j] ?? 0;
      dot += x * y;
      shared += Math.min(x, y);
      i += 1;
      j += 1;
    } else if (left < right) i += 1;
    else j += 1;
  }
  const norms = a.norm * b.norm;
  return { cosine: norms > 0 ? dot / norms : 0, shared };
}
