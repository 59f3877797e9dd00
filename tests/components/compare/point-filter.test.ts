import { expect, test } from 'vitest';
import { factsWith, pointsWith, showsEverything, toggled } from '../../../components/compare/point-filter.ts';
import { pointsOf } from '../../../components/compare/points.ts';
import type { FactRow } from '../../../utils/domain.ts';
import { answerOf, comparisonOf, runOf } from './run-of.ts';

const [a, b, c] = ['run:deepseek', 'run:openai', 'run:gemini'];
const run = runOf(...[0, 1, 2].map((index) => answerOf(index, 'One. Two. Six.', 'answered')));
const points = pointsOf(
  comparisonOf([
    {
      verdict: 'differs',
      says: [
        [a, 0, 4],
        [b, 0, 4],
      ],
    },
    {
      verdict: 'differs',
      says: [
        [b, 5, 9],
        [c, 5, 9],
      ],
    },
    { verdict: 'only-one', says: [[c, 10, 14]] },
  ]),
  run.answers,
  false,
);
const indexesOf = (...args: Parameters<typeof pointsWith>) =>
  pointsWith(...args).map(({ group }) => points.findIndex((point) => point.group.id === group.id));

test('nothing chosen shows all', () => {
  expect(indexesOf(points, 'differs', showsEverything)).toEqual([0, 1]);
  expect(indexesOf(points, 'only-one', showsEverything)).toEqual([2]);
});

test('a verdict shows only its points', () => {
  const filter = { ...showsEverything, verdicts: new Set(['only-one'] as const) };
  expect(indexesOf(points, 'differs', filter)).toEqual([]);
  expect(indexesOf(points, 'only-one', filter)).toEqual([2]);
});

test('a model shows only the points it makes, several show those of any of them', () => {
  expect(indexesOf(points, 'differs', { ...showsEverything, answerIds: new Set([a]) })).toEqual([0]);
  expect(indexesOf(points, 'differs', { ...showsEverything, answerIds: new Set([a, c]) })).toEqual([0, 1]);
});

test('facts are those that a chosen model gives, and go with what differs', () => {
  const factOf = (answerId: string): FactRow => ({
    label: 'height',
    kind: 'figure',
    differs: false,
    values: [{ ranges: [{ answerId, start: 0, end: 3 }] }],
  });
  const facts = [factOf(a), factOf(b)];
  expect(factsWith(facts, showsEverything)).toEqual(facts);
  expect(factsWith(facts, { ...showsEverything, answerIds: new Set([b]) })).toEqual([facts[1]]);
  expect(factsWith(facts, { ...showsEverything, verdicts: new Set(['only-one'] as const) })).toEqual([]);
});

test('choosing twice is choosing no longer', () => {
  expect([...toggled(toggled(new Set([a]), b), a)]).toEqual([b]);
});
