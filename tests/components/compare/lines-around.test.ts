import { expect, test } from 'vitest';
import { linesAround } from '../../../components/compare/lines-around.ts';

const code = (text: string, offset = 0) => ({
  text,
  isCode: true,
  map: Array.from({ length: text.length + 1 }, (_, index) => index + offset),
});
const text = 'a\nb\nc\nd\ne\nf\ng\n';

test('a marked line is shown with the one before and the one after', () => {
  expect(linesAround(code(text), [{ start: 6, end: 7 }]).map((part) => part.text)).toEqual(['c\nd\ne\n']);
});

test('runs that touch are one, others stay apart, and each knows where it stands', () => {
  const parts = linesAround(code(text, 100), [
    { start: 100, end: 101 },
    { start: 112, end: 113 },
  ]);
  expect(parts.map((part) => [part.text, part.map[0]])).toEqual([
    ['a\nb\n', 100],
    ['f\ng\n', 110],
  ]);
  expect(linesAround(code(text), [{ start: 2, end: 9 }]).map((part) => part.text)).toEqual(['a\nb\nc\nd\ne\nf\n']);
});

test('without marks the beginning is shown', () => {
  expect(linesAround(code(text), []).map((part) => part.text)).toEqual(['a\nb\nc\nd\n']);
});
