import type { Figure } from './mention.ts';

/** Measures that are given in two units at once: "1 hour and 30 minutes", "5 feet 7 inches". */
const COMPOUND = new Set(['time', 'length', 'mass', 'angle']);
const JOINT = /^,?\s*(?:(?:and|en|und|et|y)\s+)?$/u;

/** Makes one figure of two that give one measure in two units, in the larger unit: "1 hour and 30 minutes" is 1.5 hours. */
export function joinCompounds(text: string, figures: readonly Figure[]): Figure[] {
  const joined: Figure[] = [];
  for (const figure of figures) {
    const previous = joined.at(-1);
    if (previous && isRest(previous, figure, text)) joined[joined.length - 1] = add(previous, figure);
    else joined.push(figure);
  }
  return joined;
}

/** The second is less than one of the first: "1 hour 90 minutes" is no compound, nor is "3 hours, 2 hours". */
function isRest(whole: Figure, rest: Figure, text: string): boolean {
  return (
    COMPOUND.has(whole.dimension) &&
    whole.dimension === rest.dimension &&
    whole.low === whole.high &&
    rest.low === rest.high &&
    Number.isInteger(whole.low) &&
    whole.per === '' &&
    rest.factor < whole.factor &&
    rest.high * rest.factor < whole.factor &&
    JOINT.test(text.slice(whole.end, rest.start))
  );
}

function add(whole: Figure, rest: Figure): Figure {
  const value = whole.low + (rest.low * rest.factor) / whole.factor;
  const step = (rest.step * rest.factor) / whole.factor;
  return { ...whole, end: rest.end, low: value, high: value, step, per: rest.per };
}
