import type { ReadPassage } from '../normalise/read-passage.ts';
import { buildLetterSpace } from './letter-space.ts';
import type { Pair } from './list-pairs.ts';
import { buildSectionSpace } from './section-space.ts';
import { compareVectors, type TermSpace, type TermVector } from './term-space.ts';

/** How alike the two of a pair are, and how near that comes to each one's best match in the other's answer (0 to 1). */
export interface Rivalry {
  readonly alike: number;
  readonly rank: number;
}

/** By pair, as measured by words, by letters and by the sections the two stand in. */
export type Rivalries = Readonly<Record<'words' | 'letters' | 'sections', readonly Rivalry[]>>;

/** How well each pair does against the other pairs its two passages are in. */
export function readRivalries(pairs: readonly Pair[], passages: readonly ReadPassage[], space: TermSpace): Rivalries {
  const letters = buildLetterSpace(passages);
  const { sections, vectors } = buildSectionSpace(passages, space.own);
  const sectionsOf = ({ a, b }: Pair) => [sections[a] ?? 0, sections[b] ?? 0] as const;
  const themselves = ({ a, b }: Pair) => [a, b] as const;
  const measureSections = createMemo(
    (pair) => sectionsOf(pair)[0] * vectors.length + sectionsOf(pair)[1],
    (pair) => cosineOf(vectors[sectionsOf(pair)[0]], vectors[sectionsOf(pair)[1]]),
  );
  return {
    words: readOne(pairs, passages, themselves, ({ alike }) => alike),
    letters: readOne(pairs, passages, themselves, ({ a, b }) => cosineOf(letters[a], letters[b])),
    sections: readOne(pairs, passages, sectionsOf, measureSections),
  };
}

/** For each pair its rivalry by one measure, between passages or between what stands for them. */
function readOne(
  pairs: readonly Pair[],
  passages: readonly ReadPassage[],
  standIns: (pair: Pair) => readonly [number, number],
  measure: (pair: Pair) => number,
): Rivalry[] {
  const best = new Map<number, number>();
  const answers = 1 + Math.max(0, ...new Set(passages.map(({ answer }) => answer)));
  const keysOf = (pair: Pair) => {
    const [first, second] = standIns(pair);
    const answerA = passages[pair.a]?.answer ?? 0;
    const answerB = passages[pair.b]?.answer ?? 0;
    return [first * answers + answerB, second * answers + answerA] as const;
  };
  const values = pairs.map((pair) => {
    const value = measure(pair);
    for (const key of keysOf(pair)) if (value > (best.get(key) ?? 0)) best.set(key, value);
    return value;
  });
  return pairs.map((pair, index) => {
    const alike = values[index] ?? 0;
    const [first, second] = keysOf(pair);
    return { alike, rank: (alike / (best.get(first) || 1)) * (alike / (best.get(second) || 1)) };
  });
}

function createMemo(keyOf: (pair: Pair) => number, measure: (pair: Pair) => number): (pair: Pair) => number {
  const known = new Map<number, number>();
  return (pair) => {
    const key = keyOf(pair);
    const value = known.get(key) ?? measure(pair);
    known.set(key, value);
    return value;
  };
}

function cosineOf(a: TermVector | undefined, b: TermVector | undefined): number {
  return a && b ? compareVectors(a, b).cosine : 0;
}
