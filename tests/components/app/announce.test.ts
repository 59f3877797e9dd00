import { beforeAll, expect, test } from 'vitest';
import { announce } from '../../../components/app/announce.ts';
import { answerOf, runOf } from '../compare/run-of.ts';
import { useRealTexts } from '../use-real-texts.ts';

beforeAll(() => useRealTexts());

const started = runOf(answerOf(0, ''), answerOf(1, ''));

test('a run that begins is said once', () => {
  expect(announce(undefined, started)).toBe('Asked DeepSeek and ChatGPT');
  expect(announce(started, started)).toBe('');
});

test('tokens are never read out', () => {
  expect(announce(started, runOf(answerOf(0, 'Some'), answerOf(1, 'Other words')))).toBe('');
});

test('each end is said, and the last says that all are in', () => {
  const one = runOf(answerOf(0, 'No.', 'refused'), answerOf(1, 'Oth'));
  expect(announce(started, one)).toBe('DeepSeek refused');
  expect(announce(one, runOf(answerOf(0, 'No.', 'refused'), answerOf(1, '', 'failed')))).toBe(
    'ChatGPT failed. All answers are in',
  );
});

test('a run opened from the history is not announced as asked', () => {
  expect(announce(undefined, runOf(answerOf(0, 'One.', 'answered')))).toBe('');
});
