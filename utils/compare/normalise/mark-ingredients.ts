import type { ReadPassage } from './read-passage.ts';

/** A list of fewer items is no list of ingredients. */
const LEAST_ITEMS = 3;
/** This share of a list's items open with an amount or are one: "2 cups flour", "Water – 4 cups", "a pinch of salt". */
const AMOUNT_SHARE = 0.5;
/** An item says little beside its amount: a longer one is a step. */
const MOST_WORDS = 16;
const KITCHEN = new Set('cup tablespoon teaspoon millilitre litre gram kilogram pound ounce'.split(' '));
/** What may stand before the amount that opens an item: "About", a bracket. */
const OPENS = 8;

/**
 * Marks the items of ingredient lists. Their amounts are parts of a recipe as a whole: two recipes with other amounts
 * do not contradict each other, and item by item they would bury what does.
 */
export function markIngredients(passages: readonly ReadPassage[]): ReadPassage[] {
  const marked = new Set<number>();
  let run: number[] = [];
  const settle = () => {
    for (const index of readIngredients(run, passages)) marked.add(index);
    run = [];
  };
  passages.forEach((passage, index) => {
    const previous = passages[index - 1];
    const goesOn = passage.segment.kind === 'list-item' && previous?.heading === passage.heading;
    if (!goesOn) settle();
    if (passage.segment.kind === 'list-item') run.push(index);
  });
  settle();
  return passages.map((passage, index) => (marked.has(index) ? { ...passage, isIngredient: true } : passage));
}

function readIngredients(run: readonly number[], passages: readonly ReadPassage[]): readonly number[] {
  const amounts = run.filter((index) => isAmount(passages[index]));
  const measures = amounts.some((index) => passages[index]?.figures.some(({ unit }) => KITCHEN.has(unit)));
  return measures && amounts.length >= LEAST_ITEMS && amounts.length >= run.length * AMOUNT_SHARE ? amounts : [];
}

function isAmount(passage: ReadPassage | undefined): boolean {
  const [first] = passage?.figures ?? [];
  if (!passage || !first || passage.words.length > MOST_WORDS) return false;
  return first.start <= OPENS || passage.figures.some(({ unit }) => KITCHEN.has(unit));
}
