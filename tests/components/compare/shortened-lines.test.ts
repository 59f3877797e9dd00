import { beforeAll, expect, test } from 'vitest';
import { shortenedLines } from '../../../components/compare/HowFar.tsx';
import { useRealTexts } from '../use-real-texts.ts';
import { answerOf, comparisonOf } from './run-of.ts';

beforeAll(() => useRealTexts());

test('says in whole percents how much of a long answer was compared, never none and never more', () => {
  const answers = [0, 1, 2].map((index) => answerOf(index, 'x'.repeat(1_000), 'answered'));
  const comparison = {
    ...comparisonOf([]),
    precise: false,
    shortened: [
      { answerId: 'run:deepseek', end: 59 },
      { answerId: 'run:openai', end: 1 },
      { answerId: 'run:gone', end: 10 },
    ],
  };
  expect(shortenedLines(comparison, answers)).toEqual([
    'Only the first 5% of what DeepSeek answered was compared.',
    'Only the first 1% of what ChatGPT answered was compared.',
  ]);
});
