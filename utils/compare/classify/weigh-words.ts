import type { ReadPassage } from '../normalise/read-passage.ts';

/** How much a word says, by its stem. */
export type Weigh = (stem: string) => number;

/** What is counted nowhere is a pair of Chinese characters: they say as much as a middling word. */
const UNCOUNTED = 1.6;

/** How much a word says in this run: one in every sentence nothing, one in a single sentence most. */
export function createWeights(passages: readonly ReadPassage[]): Weigh {
  const counts = new Map<string, number>();
  for (const { words } of passages) {
    for (const stem of new Set(words.map((word) => word.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return (stem) => (counts.has(stem) ? Math.log(passages.length / (counts.get(stem) ?? 1)) : UNCOUNTED);
}
