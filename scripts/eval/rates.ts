/** Counts of a yes/no decision against its labels. */
export interface Rates {
  readonly found: number;
  readonly wrong: number;
  readonly missed: number;
}

export const noRates: Rates = { found: 0, wrong: 0, missed: 0 };

export function addRates(a: Rates, b: Rates): Rates {
  return { found: a.found + b.found, wrong: a.wrong + b.wrong, missed: a.missed + b.missed };
}

export function countRates(said: ReadonlySet<string>, labelled: ReadonlySet<string>): Rates {
  let found = 0;
  for (const item of said) if (labelled.has(item)) found += 1;
  return { found, wrong: said.size - found, missed: labelled.size - found };
}

/** Precision, recall and their harmonic mean, each 0 to 1; 0 where nothing was said or labelled. */
export function readRates({ found, wrong, missed }: Rates): { precision: number; recall: number; f1: number } {
  const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
  return {
    precision: ratio(found, found + wrong),
    recall: ratio(found, found + missed),
    f1: ratio(2 * found, 2 * found + wrong + missed),
  };
}
