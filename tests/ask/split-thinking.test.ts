import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createThinkingSplitter } from '../../utils/ask/chat-completions/split-thinking.ts';

/** `[…]` is reasoning, the rest is the answer. */
function split(pieces: readonly string[]): string {
  const splitter = createThinkingSplitter();
  const parts = [...pieces.flatMap((piece) => [...splitter.split(piece)]), ...splitter.flush()];
  const of = (type: string) =>
    parts.flatMap((part) => (part.type === type && 'text' in part ? part.text : '')).join('');
  const reasoning = of('reasoning-delta');
  return (reasoning && `[${reasoning}]`) + of('text-delta');
}

test.each([
  ['<think>a</think>b', '[a]b'],
  ['\n<think>\na\n</think>\n\nb', '[\na\n]b'],
  ['<think>never closed', '[never closed]'],
  ['<think>a</thin', '[a</thin]'],
  ['<think></think>b', 'b'],
  ['<think>a</think>b <think>c</think>', '[a]b <think>c</think>'],
  ['b <think>a</think>', 'b <think>a</think>'],
  ['<thinking>b', '<thinking>b'],
  ['  indented', '  indented'],
  ['<thi', '<thi'],
  ['   ', '   '],
  ['1 < 2 </think>', '1 < 2 </think>'],
])('%j', (text, expected) => {
  expect(split([text])).toBe(expected);
  expect(split([...text])).toBe(expected);
});

test('the pieces do not matter', () => {
  const text = fc.array(fc.constantFrom('<think>', '</think>', '<', 'think>', ' ', 'a', '/', '\n'), { maxLength: 12 });
  fc.assert(
    fc.property(text, fc.array(fc.nat({ max: 60 })), (words, cuts) => {
      const whole = words.join('');
      const ends = [...new Set(cuts)].sort((one, other) => one - other);
      const pieces = [0, ...ends].map((start, index) => whole.slice(start, ends[index] ?? whole.length));
      expect(split(pieces)).toBe(split([whole]));
    }),
  );
});
