import { frequentWord } from './generate-run.ts';

export interface BenchQuery {
  readonly text: string;
  /** Found in so few runs that a person may read them all. */
  readonly isRare: boolean;
}

/** What a person types, from the commonest word to one that is misspelt. Always the same. */
export function listQueries(): readonly BenchQuery[] {
  const word = frequentWord;
  const common = [0, 1, 5, 20, 60, 150, 400, 900].map(word);
  const rare = [4_000, 7_000, 11_000, 16_000, 22_000, 29_000, 37_000, 46_000].map(word);
  const begun = [2_000, 3_000, 5_000, 8_000, 13_000, 21_000].flatMap((rank) =>
    [2, 3, 4, 5].map((end) => word(rank).slice(0, end)),
  );
  const several = [30, 80, 200, 700].map((rank) => `${word(rank)} ${word(rank * 3)} ${word(rank + 5)}`);
  const without = [10, 100, 1_000, 5_000].map((rank) => `${word(rank)} -${word(rank * 2 + 1)}`);
  const phrases = [0, 1, 2, 3].map((rank) => `"${word(rank)} ${word(rank + 1)}"`);
  const slips = [9_000, 12_000, 15_000, 18_000].map((rank) => word(rank).replace(/^(..)(.)(.)/, '$1$3$2'));
  return [
    ...[...common, ...begun, ...several, ...without, ...phrases].map((text) => ({ text, isRare: false })),
    ...[...rare, ...slips].map((text) => ({ text, isRare: true })),
  ];
}
