import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLifeReader } from '../../../utils/ask/time/create-life-reader.ts';
import { randomPieces } from '../pieces.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ['data: {}\n', 'data'],
  ['data: {}\r', 'data'],
  ['event: ping\r\n', 'data'],
  [': keep-alive\n\n', 'comment'],
  [':\n', 'comment'],
  [': wait\ndata: 1\n', 'data'],
  ['data: 1\n: wait\n', 'data'],
  ['data: {"text":"half of an ev', undefined],
  [': half of a comm', undefined],
  ['\n\r\n\n', undefined],
  ['', undefined],
])('%j is %s', (text, life) => {
  expect(createLifeReader()(bytes(text))).toBe(life);
});

test('a line is heard once, when it ends, in whatever pieces', () => {
  fc.assert(
    fc.property(fc.constantFrom('data: abc\n', ': abc\n'), fc.integer(), (line, seed) => {
      const hear = createLifeReader();
      const lives = randomPieces(bytes(line), seed).map(hear);
      expect(lives.at(-1)).toBe(line.startsWith(':') ? 'comment' : 'data');
      expect(lives.slice(0, -1).every((life) => life === undefined)).toBe(true);
    }),
  );
});

test('a long event is life on its way, dripping bytes and a long comment are not', () => {
  const hear = createLifeReader();
  expect(hear(bytes(`data: ${'x'.repeat(300)}`))).toBe('data');
  const drip = createLifeReader();
  const heard = Array.from('data: one byte at a time', (character) => drip(bytes(character)));
  expect(heard.every((life) => life === undefined)).toBe(true);
  expect(createLifeReader()(bytes(`: ${'x'.repeat(5000)}`))).toBeUndefined();
});
