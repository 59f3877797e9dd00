import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Mark } from '../../../components/answers/markdown/marks.ts';
import { splitByMarks } from '../../../components/answers/markdown/marks.ts';
import { useRealTexts } from '../use-real-texts.ts';
import { markedWords, renderMarkdown } from './render.tsx';

beforeAll(() => useRealTexts());

/** "It is [8,848 m] high": the source and a mark over what stands in the brackets ⟦⟧. */
function marked(notation: string): { text: string; marks: Mark[] } {
  const start = notation.indexOf('⟦');
  const end = notation.indexOf('⟧') - 1;
  return { text: notation.replace(/[⟦⟧]/g, ''), marks: [{ start, end, kind: 'differs', group: '0' }] };
}

describe('marks by offsets into the Markdown', () => {
  test.each([
    ['It is ⟦8,848 m⟧ high.', ['8,848 m']],
    ['It is **⟦8,848⟧ m** high.', ['8,848']],
    ['It is ⟦**8,848 m**⟧ high.', ['8,848 m']],
    ['⟦It is **8,848 m** high.⟧', ['It is ', '8,848 m', ' high.']],
    ['A &amp; B say ⟦5 &lt; 6⟧ here', ['5 < 6']],
    ['A \\* B say ⟦2\\*3⟧ here', ['2*3']],
    ['Use `a ⟦b⟧ c` now', ['b']],
    ['- one\n- ⟦two⟧ three', ['two']],
    ['| a | b |\n|---|---|\n| ⟦1,000⟧ | 2 |', ['1,000']],
    ['```js\nlet a = ⟦1⟧;\n```', ['1']],
    ['> quoted\n> ⟦second⟧ line', ['second']],
    ['# The ⟦height⟧', ['height']],
    ['[see ⟦this⟧](https://example.com)', ['this']],
  ])('%s', (notation, words) => {
    const { text, marks } = marked(notation);
    expect(markedWords(renderMarkdown(text, marks))).toEqual(words);
  });

  test('the first piece of a mark can be reached with the keyboard, the others cannot', () => {
    const { text, marks } = marked('⟦It is **8,848 m** high.⟧');
    const stops = [...renderMarkdown(text, marks).matchAll(/tabindex="(-?\d)"/g)].map(([, stop]) => stop);
    expect(stops).toEqual(['0', '-1', '-1']);
  });

  test('where two verdicts lie on one word, the difference is drawn', () => {
    const marks: Mark[] = [
      { start: 0, end: 9, kind: 'only', group: '1', isWhole: true },
      { start: 4, end: 9, kind: 'differs', group: '2' },
    ];
    const html = renderMarkdown('One three.', marks);
    expect(html).toContain('class="only whole"');
    expect(html).toMatch(/class="differs"[^>]*>.*three/);
  });
});

test('the pieces of a split text joined are the text', () => {
  const mark = fc.record({ start: fc.nat(30), length: fc.nat(12) });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(mark, { maxLength: 5 }), (text, drawn) => {
      const map = Array.from({ length: text.length + 1 }, (_, index) => index);
      const marks = drawn.map(
        ({ start, length }, index): Mark => ({ start, end: start + length, kind: 'some', group: String(index) }),
      );
      const pieces = splitByMarks(text, map, marks);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const piece of pieces) {
        for (const { start, end } of piece.marks) {
          expect(piece.start).toBeGreaterThanOrEqual(start);
          expect(piece.start + piece.text.length).toBeLessThanOrEqual(end);
        }
      }
    }),
  );
});
