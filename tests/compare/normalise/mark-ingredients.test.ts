import { expect, it } from 'vitest';
import { readAnswer } from '../../../utils/compare/read-answer.ts';

function listIngredients(text: string): string[] {
  return readAnswer({ id: 'a', text }, 0, undefined).flatMap((passage) => (passage.isIngredient ? [passage.text] : []));
}

it('knows a list of ingredients', () => {
  const text =
    '## Ingredients\n\n- 250 g flour\n- Milk: 500 ml\n- 2 eggs\n- salt\n\n## Steps\n\n1. Add 100 ml of milk to the flour.';
  expect(listIngredients(text)).toEqual(['250 g flour', 'Milk: 500 ml', '2 eggs']);
});

it('leaves other lists of figures alone', () => {
  expect(listIngredients('- 330 m tall\n- 7,300 tonnes of iron\n- 3 floors\n- 1,665 steps to the top')).toEqual([]);
  expect(listIngredients('- Add 100 ml of milk\n- Stir')).toEqual([]);
});
