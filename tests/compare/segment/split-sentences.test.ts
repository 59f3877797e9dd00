import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../utils/compare/segment/split-sentences.ts';

/** Sentences are written with a bar between them; the bar's place is what is tested. */
const cases: readonly (readonly [language: string, text: string])[] = [
  ['en', 'It is 8,848.86 m high.|It was measured in 2020.'],
  ['en', 'Dr. Smith met Mr. Jones at St. Mary.|They spoke.'],
  ['en', 'Use citrus, e.g. lemons.|Avoid limes.'],
  ['en', 'J. R. R. Tolkien wrote it.|It sold well.'],
  ['en', 'Take vitamin C. |It helps.'.replace(' |', '|')],
  ['en', 'See https://example.com/a.b?c=d.e for more.|Then stop.'],
  ['en', 'Is it safe?|Yes!|It is.'],
  ['en', 'In 1969.|The moon was next.'],
  ['en', 'Run config.sys first.|Then reboot.'],
  ['nl', 'Neem fruit, bijv. appels.|Eet d.w.z. niets anders.'],
  ['nl', 'Het kost ca. 5 euro.|Dat is weinig.'],
  ['de', 'Am 3. Oktober 1990 war es so weit.|Das war z. B. in Berlin.'],
  ['de', 'Im 19. Jahrhundert begann es.|Es dauerte lange.'],
  ['fr', 'M. Dupont habite ici.|Il est né en 44 av. J.-C. environ.'],
  ['es', 'El Sr. García vive aquí.|Nació en EE. UU. hace años.'],
  ['zh', '长城很长。|它建于古代。|你知道吗？'],
];

describe('splitSentences', () => {
  it.each([
    ['12 x 60 = 720 blinks', '720 x 16 = 11,520 blinks'],
    ['Kind regards,', 'Maria Lopez', 'Harbour Street 5'],
  ])('keeps lines apart that are lines of their own: %s', (...lines) => {
    const text = lines.join('\n');
    expect(splitSentences(text, 'en').map(({ start, end }) => text.slice(start, end))).toEqual(lines);
  });

  it('joins the lines of wrapped text', () => {
    const text = 'The tower was built by the engineers of the firm of Gustave\nEiffel in Paris and is\nstill there.';
    expect(splitSentences(text, 'en')).toHaveLength(1);
  });

  for (const [language, marked] of cases) {
    it(`${language}: ${marked}`, () => {
      const text = language === 'zh' ? marked.replaceAll('|', '') : marked.replaceAll('|', ' ');
      const sentences = splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
      expect(sentences.join('|')).toBe(marked);
    });
  }

  it('never cuts an atom', () => {
    const text = 'Call a.b(). Then? stop';
    expect(splitSentences(text, 'en', [{ start: 5, end: text.length }])).toEqual([{ start: 0, end: text.length }]);
  });

  it('takes a soft line end for a space unless a sentence ends there', () => {
    expect(splitSentences('one line\nand the next.\nAnother', 'en')).toHaveLength(2);
  });

  it('finds nothing in white space', () => {
    expect(splitSentences(' \n ', 'en')).toEqual([]);
  });
});
