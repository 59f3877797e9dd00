import { expect, test } from 'vitest';
import { inWords } from '../../../utils/ask/errors/in-words.ts';

test.each([
  [1, '1 second'],
  [1000, '1 second'],
  [34_400, '35 seconds'],
  [60_000, '1 minute'],
  [61_000, '61 seconds'],
  [91_000, '2 minutes'],
  [120_000, '2 minutes'],
  [3_600_000, '60 minutes'],
  [86_400_000, '24 hours'],
])('%i ms are %s', (milliseconds, words) => {
  expect(inWords(milliseconds)).toBe(words);
});

test('in another language', () => {
  expect(inWords(60_000, 'nl')).toBe('1 minuut');
});
