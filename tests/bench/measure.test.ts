import { expect, it } from 'vitest';
import { measureOf, quantile, takeRounds, takeTurns } from './measure.ts';
import { figure } from './print-table.ts';
import { readTexts } from './read-texts.ts';

it('reads median and range, between two values where there is no middle one', () => {
  expect(measureOf([9, 1, 4, 2], 'ms')).toEqual({ median: 3, low: 1, high: 9, runs: 4, unit: 'ms' });
  expect(quantile([0, 10, 20], 0.95)).toBeCloseTo(19);
  expect(() => measureOf([], 'ms')).toThrow('Nothing was measured');
});

it('takes turns, with each side first in half of them and the warm-up left out', async () => {
  const order: string[] = [];
  const count = { ours: 0, peer: 0 };
  const turn = (side: 'ours' | 'peer') => () => {
    order.push(side);
    count[side] += 1;
    return count[side];
  };
  expect(await takeTurns(3, turn('ours'), turn('peer'))).toEqual({ ours: [2, 3, 4], peer: [2, 3, 4] });
  expect(order).toEqual(['ours', 'peer', 'peer', 'ours', 'ours', 'peer', 'peer', 'ours']);
});

it('begins each round of three with another one', async () => {
  let order = '';
  const side = (name: string) => () => {
    order += name;
    return name;
  };
  const rounds = await takeRounds(2, { a: side('a'), b: side('b'), c: side('c') });
  expect(order).toBe('abcbcacab');
  expect(rounds).toEqual({ a: ['a', 'a'], b: ['b', 'b'], c: ['c', 'c'] });
});

it.each([
  [0, '0'],
  [0.0000004, '< 0.0001'],
  [0.00021, '0.0002'],
  [0.0196, '0.0196'],
  [3.0412, '3.04'],
  [52.49, '52.5'],
  [30_014.2, '30,014'],
])('prints %d as %s', (value, text) => {
  expect(figure(value)).toBe(text);
});

it.each([50, 800])('joins answers to texts of exactly %d words', (words) => {
  for (const text of readTexts().three(words)) expect(text.match(/\S+/g)).toHaveLength(words);
});
