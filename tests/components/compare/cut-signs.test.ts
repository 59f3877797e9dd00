import { expect, it } from 'vitest';
import { cutSigns } from '../../../components/compare/cut-signs.ts';

/** The signs of what stands between the brackets. */
function signsOf(notation: string): string {
  const start = notation.indexOf('⟨');
  const end = notation.indexOf('⟩') - 1;
  const { before, after } = cutSigns(notation.replace(/[⟨⟩]/g, ''), start, end);
  return `${before}|${after}`;
}

it.each([
  ['⟨A whole sentence.⟩', '|'],
  ['One before. ⟨A whole sentence.⟩ One after.', '|'],
  ['It is 8,848.86 m high, ⟨it was first climbed in 1953.⟩', '… |'],
  ['⟨It is 8,848.86 m high,⟩ it was first climbed in 1953.', '| …'],
  ['⟨It is high⟩ and cold.', '| …'],
  ['**Short answer:** ⟨it is high.⟩', '|'],
  ['He said “no.” ⟨Then he left.⟩', '|'],
  ['A line above\n- ⟨**Cold:** fingers freeze sooner.⟩', '|'],
  ['1. ⟨Measure twice.⟩', '|'],
  ['⟨A heading without a stop⟩\n\nText', '|'],
  ['| Moons | ⟨0⟩ | 2 |', '|'],
  ['总长度为⟨8851.8公里⟩，分布在北京。', '… | …'],
  ['其中人工墙体约6259.6公里。⟨其余是壕沟。⟩', '|'],
])('%s is cut as %s', (notation, signs) => {
  expect(signsOf(notation)).toBe(signs);
});
