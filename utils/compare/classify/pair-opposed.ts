import type { ReadPassage } from '../normalise/read-passage.ts';
import { adviceIsOpposed, compareExistence } from './compare-polarity.ts';
import { readExistence } from './existence.ts';
import type { Weigh } from './weigh-words.ts';

/** For each passage of one answer that advises, the passage of the other that most clearly advises the opposite. */
export function pairAdvice(
  answer: number,
  other: number,
  passages: readonly ReadPassage[],
  weigh: Weigh,
): (readonly [number, number])[] {
  const list = (wanted: number) =>
    passages.flatMap((passage, index) => (passage.answer === wanted && passage.polarity.advice !== 0 ? [index] : []));
  const theirs = list(other);
  return list(answer).flatMap((a) => {
    let best = -1;
    let most = 0;
    for (const b of theirs) {
      const first = passages[a];
      const second = passages[b];
      if (!first || !second || !adviceIsOpposed(first, second)) continue;
      let weight = 0;
      const stems = new Set(second.words.filter((word) => !word.isStop).map((word) => word.stem));
      for (const word of first.words) if (!word.isStop && stems.has(word.stem)) weight += weigh(word.stem);
      if (weight > most) {
        most = weight;
        best = b;
      }
    }
    return best === -1 ? [] : [[a, best] as const];
  });
}

/** Passages of two answers of which one denies that something exists and the other says that it does. */
export function pairExistence(
  answer: number,
  other: number,
  passages: readonly ReadPassage[],
): (readonly [number, number])[] {
  const list = (wanted: number) =>
    passages.flatMap((passage, index) =>
      passage.answer === wanted && passage.role === 'point' && readExistence(passage) ? [index] : [],
    );
  const theirs = list(other);
  return list(answer).flatMap((a) =>
    theirs.flatMap((b) => {
      const first = passages[a];
      const second = passages[b];
      return first && second && compareExistence(first, second) ? [[a, b] as const] : [];
    }),
  );
}
