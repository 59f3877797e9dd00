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

test('that a service asked us to wait is said once, not at every second', () => {
  const error = { kind: 'rate-limit', message: 'Slow down.' } as const;
  const waits = runOf(
    { ...answerOf(0, ''), retry: { at: 35_000, attempt: 2, of: 3, error } },
    { ...answerOf(1, 'Oth') },
  );
  expect(announce(started, waits, 1_000)).toBe('Too many questions to DeepSeek for now: again in 0:34');
  expect(announce(waits, { ...waits }, 2_000)).toBe('');
});
