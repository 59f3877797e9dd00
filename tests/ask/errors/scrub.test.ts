import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrub, shortDetail } from '../../../utils/ask/errors/scrub.ts';

test.each([
  [
    'Incorrect API key provided: sk-abcd********wxyz. See the page.',
    'Incorrect API key provided: [key]. See the page.',
  ],
  ['key AIzaSyA-1234567890abcdefg is bad', 'key [key] is bad'],
  ['Authorization: Bearer abc.def-ghi', 'Authorization: Bearer [key]'],
  ['GET https://host/v1?key=abc&alt=sse', 'GET https://host/v1?key=[key]&alt=sse'],
  ['connect http://me:secret@host/v1', 'connect http://[key]@host/v1'],
  ['Authentication Fails, Your api key: ****1234 is invalid', 'Authentication Fails, Your api key: [key] is invalid'],
])('%s', (text, clean) => {
  expect(scrub(text)).toBe(clean);
});

test.each(['The model `gpt-6.1-sol` does not exist', 'Ask for task-oriented advice', 'Risk-free: disk-based storage'])(
  'leaves “%s” alone',
  (text) => {
    expect(scrub(text)).toBe(text);
  },
);

test('a key in use never gets through, wherever it stands', () => {
  const key = fc.stringMatching(/^[\x21-\x7e]{8,40}$/);
  fc.assert(
    fc.property(key, fc.string(), fc.string(), (secret, before, after) => {
      expect(shortDetail(`${before}${secret}${after}`, [secret])).not.toContain(secret);
    }),
  );
});

test('a detail is one line of at most 400 characters, without half a character at its end', () => {
  const detail = shortDetail(`one\n  two ${'🇦🇺'.repeat(400)}`);
  expect(detail.startsWith('one two ')).toBe(true);
  expect(detail.length).toBeLessThanOrEqual(400);
  expect(detail.isWellFormed()).toBe(true);
});
