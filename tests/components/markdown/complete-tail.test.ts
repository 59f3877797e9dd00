import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeTail } from '../../../components/answers/markdown/complete-tail.ts';

test.each([
  ['so **bo', 'so **bo**'],
  ['so **bold** and *it', 'so **bold** and *it*'],
  ['so **', 'so '],
  ['run `npm', 'run `npm`'],
  ['run `', 'run '],
  ['~~old', '~~old~~'],
  ['see [the page](https://exa', 'see the page'],
  ['see [the pa', 'see the pa'],
  ['![a picture](https://exa', 'a picture'],
  ['2 * 3 is 6', '2 * 3 is 6'],
  ['a snake_case name', 'a snake_case name'],
  ['- **first', '- **first**'],
  ['* a bullet', '* a bullet'],
  ['**bold \n', '**bold** \n'],
  ['| a | b |', '| a | b |\n| - | - |'],
  ['| a | b |\n|--', '| a | b |\n| - | - |'],
  ['| a | b |\n|---|---|\n| 1', '| a | b |\n|---|---|\n| 1'],
  ['```\n**not bold', '```\n**not bold'],
  ['- 5 * 3\n- **next', '- 5 * 3\n- **next**'],
  ['- an *open\n- next', '- an *open\n- next'],
  ['as said[^no', 'as said'],
  ['so \\(a^2', 'so \\(a^2\\)'],
  ['\\[\na^2 + \\frac{1}{', '\\[\na^2 + \\frac{1}{\\]'],
  ['it costs $5 or', 'it costs $5 or'],
  ['`\\(` and **bo', '`\\(` and **bo**'],
  [`${'*a '.repeat(2_000)}`, `${'*a '.repeat(2_000)}`],
  ['earlier **open\n\nplain', 'earlier **open\n\nplain'],
])('%j is drawn as %j', (source, completed) => {
  expect(completeTail(source)).toBe(completed);
});

test('what lies before the last blank line stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '*', '_', '`', '[', ']', '(', '|', '\n', ' ') }), (text) => {
      const head = 'Settled **text**.\n\n';
      expect(completeTail(head + text).startsWith(head)).toBe(true);
    }),
  );
});
