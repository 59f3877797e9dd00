import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf, plainExcerpt } from '../../../components/answers/markdown/excerpt.ts';
import { growLeaves } from '../../../components/answers/markdown/grow-leaves.ts';
import { readLeaves } from '../../../components/answers/markdown/read-leaves.ts';

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

test('a text that grows reads as it would all at once', () => {
  const block = fc.constantFrom(
    'A paragraph with **bold** and `code`.',
    '# A heading',
    '- one\n- two\n  - three',
    '10. ten\n11. eleven',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '```ts\nconst a = 1;\n\nconst b = 2;\n```',
    '> a quote\n> goes on',
    '$$\na^2\n$$',
    '    indented code',
    'See [one] and [^1].',
    '[one]: https://example.com',
    '[^1]: A note.',
    '***',
  );
  const text = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join('\n\n'));
  const plain = (leaves: ReturnType<typeof readLeaves>) =>
    leaves.map(({ value, isCode, map, block }, index) => ({
      value,
      isCode,
      map,
      isApart: block !== leaves[index - 1]?.block,
    }));
  fc.assert(
    fc.property(text, fc.array(fc.nat(400), { maxLength: 12 }), (whole, ends) => {
      for (const end of [...ends.toSorted((a, b) => a - b), whole.length]) {
        const source = whole.slice(0, end);
        expect(plain(growLeaves(source))).toEqual(plain(readLeaves(source, 0)));
      }
    }),
    { numRuns: 500 },
  );
});
