import { beforeAll, expect, test } from 'vitest';
import type { ComparedRun } from '../../../components/compare/compare-run.ts';
import { marksOf, type Point, pointsOf, pointTitle } from '../../../components/compare/points.ts';
import { silentWords } from '../../../components/compare/Silent.tsx';
import { useRealTexts } from '../use-real-texts.ts';
import { answerOf, comparedOf, comparisonOf, runOf } from './run-of.ts';

beforeAll(() => useRealTexts());

const [a, b, c] = ['run:deepseek', 'run:openai', 'run:gemini'];
const run = runOf(
  answerOf(0, 'The mountain is **8,848 m** high today.', 'answered'),
  answerOf(1, '8,849 m is the height. It is cold.', 'answered'),
  answerOf(2, 'It is cold', 'cut-off'),
);
const comparison = comparisonOf([
  {
    verdict: 'differs',
    kind: 'figure',
    says: [
      [a, 0, 38],
      [b, 0, 22],
    ],
  },
  {
    verdict: 'some-say',
    says: [
      [b, 23, 34],
      [c, 0, 10],
    ],
  },
  {
    verdict: 'all-say',
    says: [
      [a, 0, 3],
      [b, 0, 3],
      [c, 0, 3],
    ],
  },
]);
const pointsIn = ({ comparison, compared, pending }: ComparedRun) => pointsOf(comparison, compared, pending.length > 0);
const points = pointsIn(comparedOf(run, comparison));

test('a point knows who says it and who is silent', () => {
  expect(points.map(({ says, silent }) => [says.map(({ answer }) => answer.id), silent.map(({ id }) => id)])).toEqual([
    [[a, b], [c]],
    [[b, c], [a]],
    [[a, b, c], []],
  ]);
});

test('where answers differ the words are marked, else the sentence; what all say is not', () => {
  const marks = marksOf(points);
  expect(marks.get(a)).toEqual([{ start: 0, end: 3, kind: 'differs', group: '0.0', isWhole: false }]);
  expect(marks.get(b)?.map(({ kind, start, end, isWhole }) => [kind, start, end, isWhole])).toEqual([
    ['differs', 0, 3, false],
    ['some', 23, 34, true],
  ]);
  expect(marks.get(c)).toEqual([{ start: 0, end: 10, kind: 'some', group: '1.0', isWhole: true }]);
});

test('of an answer that ended early, is still written or was compared in part nobody says that a thing is not in it', () => {
  const words = (of: readonly Point[]) => of.flatMap((point) => silentWords(point));
  expect(words(points)).toEqual(['Gemini ended before it could', 'not found in DeepSeek']);
  const inPart = comparedOf(run, { ...comparison, shortened: [{ answerId: a, end: 12 }] });
  expect(words(pointsIn(inPart))).toContain('not found in the part of DeepSeek that was compared');
  const live = runOf(answerOf(0, 'The mountain is 8,848 m high.\n'), ...run.answers.slice(1));
  expect(words(pointsIn(comparedOf(live, comparison)))).toContain('not in DeepSeek so far');
});

test('what only one says is no point while answers are still written', () => {
  const only = comparisonOf([{ verdict: 'only-one', says: [[a, 0, 3]] }]);
  expect(pointsIn(comparedOf(run, only))).toHaveLength(1);
  expect(pointsIn(comparedOf(runOf(...run.answers.slice(0, 2), answerOf(2, 'It')), only))).toEqual([]);
});

test('a title is how the point begins, without Markdown and in one line', () => {
  expect(points.map((point) => pointTitle(point, [], 'en'))).toEqual([
    'The mountain is 8,848 m high …',
    'It is cold.',
    'The',
  ]);
});
