import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlightCode } from '../../../components/answers/markdown/highlight-code.ts';

/** The code with each coloured stretch in its kind's brackets. */
function show(code: string, language: string): string {
  const brackets = { key: '<>', str: '[]', com: '{}' } as const;
  let shown = '';
  let at = 0;
  for (const { start, end, kind } of highlightCode(code, language) ?? []) {
    shown += code.slice(at, start) + brackets[kind][0] + code.slice(start, end) + brackets[kind][1];
    at = end;
  }
  return shown + code.slice(at);
}

test.each([
  ['js', 'const a = "b"; // c', '<const> a = ["b"]; {// c}'],
  ['ts', 'let x: number = 1', '<let> x: <number> = [1]'],
  ['python', 'def f(): return None', '<def> f(): <return> <None>'],
  ['sh', 'echo "$HOME" # home', '<echo> ["$HOME"] {# home}'],
  ['json', '{"a": [1, null]}', '{"a": [[1], <null>]}'],
  ['html', '<p>5</p>', '<<p>>5</<p>>'],
  ['js', `a(\`x \${b} y\`)`, `a([\`x ]\${b}[ y\`])`],
])('%s: %s', (language, code, shown) => {
  expect(show(code, language)).toBe(shown);
});

test('a language that is not known has no colours, and none is guessed', () => {
  expect(highlightCode('const a = 1', 'brainfuck')).toBeUndefined();
  expect(highlightCode('const a = 1', '')).toBeUndefined();
});

test('whatever the code, its tokens lie in it, in order', () => {
  const piece = fc.constantFrom(
    'const ',
    '"',
    "'",
    '`',
    `\${`,
    '}',
    '//',
    '/*',
    '*/',
    '\n',
    '<a ',
    '>',
    '😀',
    'x = 1;',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 30 }),
      fc.constantFrom('js', 'html', 'python', 'css'),
      (pieces, language) => {
        const code = pieces.join('');
        let at = 0;
        for (const { start, end } of highlightCode(code, language) ?? []) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThanOrEqual(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(code.length);
      },
    ),
    { numRuns: 300 },
  );
});
