import type { ReadPassage } from '../normalise/read-passage.ts';
import { buildLetterSpace } from './letter-space.ts';
import type { Pair } from './list-pairs.ts';
import { buildSectionSpace } from './section-space.ts';
import { compareVectors, type TermSpace, type TermVector } from './term-space.ts';

/** By pair: how alike the two are, and how near that comes to each one's best match in the other's answer, 0 to 1. */
export interface Rivalry {
  readonly alike: Float64Array;
  readonly rank: Float64Array;
}

/** As measured by words, by letters and by the sections the two stand in. */
export type Rivalries = Readonly<Record<'words' | 'letters' | 'sections', Rivalry>>;

/** How well each pair does against the other pairs its two passages are in. */
export function readRivalries(pairs: readonly Pair[], passages: readonly ReadPassage[], space: TermSpace): Rivalries {
  const letters = buildLetterSpace(passages);
  const { sections, vectors } = buildSectionSpace(passages, space.own);
  const themselves = Int32Array.from(passages, (_, index) => index);
  const cosines = new Map<number, number>();
  const measureSections = ({ a, b }: Pair) => {
    const first = sections[a] ?? 0;
    const second = sections[b] ?? 0;
    const key = first * vectors.length + second;
    const known = cosines.get(key);
    if (known !== undefined) return known;
    const cosine = cosineOf(vectors[first], vectors[second]);
    cosines.set(key, cosine);
    return cosine;
  };
  return {
    words: readOne(pairs, passages, themselves, ({ alike }) => alike),
    letters: readOne(pairs, passages, themselves, ({ a, b }) => cosineOf(letters[a], letters[b])),
    sections: readOne(pairs, passages, sections, measureSections),
  };
}

/** The rivalry by one measure, between passages or between what stands for them. */
function readOne(
  pairs: readonly Pair[],
  passages: readonly ReadPassage[],
  standIns: Int32Array,
  measure: (pair: Pair) => number,
): Rivalry {
  let answers = 1;
  for (const { answer } of passages) answers = Math.max(answers, answer + 1);
  const alike = new Float64Array(pairs.length);
  // A passage, or what stands for it, has one best match in each other answer.
  const keysA = new Int32Array(pairs.length);
  const keysB = new Int32Array(pairs.length);
  const best = new Float64Array((passages.length + 1) * answers);
  pairs.forEach((pair, index) => {
    const value = measure(pair);
    const keyA = (standIns[pair.a] ?? 0) * answers + (passages[pair.b]?.answer ?? 0);
    const keyB = (standIns[pair.b] ?? 0) * answers + (passages[pair.a]?.answer ?? 0);
    alike[index] = value;
    keysA[index] = keyA;
    keysB[index] = keyB;
    best[keyA] = Math.max(best[keyA] ?? 0, value);
    best[keyB] = Math.max(best[keyB] ?? 0, value);
  });
  const rank = alike.map(
    (value, index) => (value / (best[keysA[index] ?? 0] || 1)) * (value / (best[keysB[index] ?? 0] || 1)),
  );
  return { alike, rank };
}

function cosineOf(a: TermVector | undefined, b: TermVector | undefined): number {
  return a && b ? compareVectors(a, b).cosine : 0;
}
