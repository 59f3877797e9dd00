import { expect, test } from 'vitest';
import { excerptOf, plainExcerpt } from '../../../components/answers/markdown/excerpt.ts';

test.each([
  ['It is **8,848 m** high.', 'It is 8,848 m high.'],
  ['- **Thin air:** less oxygen', 'Thin air: less oxygen'],
  ['5 &lt; 6 and \\*', '5 < 6 and *'],
  ['| a | b |\n|---|---|\n| 1 | 2 |', 'a b 1 2'],
  ['[a page](https://example.com)', 'a page'],
  ['so $a^2$ it is', 'so $a^2$ it is'],
])('%j reads as %j', (text, plain) => {
  expect(plainExcerpt(text, 0, text.length)).toBe(plain);
});

test('only what lies between the offsets', () => {
  const text = 'First one. **Second** one. Third.';
  expect(plainExcerpt(text, 11, 26)).toBe('Second one.');
});

test('each part knows where it stands', () => {
  const text = 'A **bold** word';
  for (const part of excerptOf(text, 0, text.length)) {
    expect(text.slice(part.map[0], part.map.at(-1))).toBe(part.text);
  }
});
