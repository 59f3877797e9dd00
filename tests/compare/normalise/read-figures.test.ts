import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../utils/compare/normalise/mention.ts';
import { readDates } from '../../../utils/compare/normalise/read-dates.ts';
import { readFigures } from '../../../utils/compare/normalise/read-figures.ts';

function describeFigure({ low, high, unit, nouns, per }: Figure): string {
  const value = low === high ? `${low}` : `${low}…${high}`;
  return [value, unit || nouns.join('+'), per ? `/${per}` : ''].filter((part) => part !== '').join(' ');
}

const cases: readonly (readonly [language: string, text: string, figures: readonly string[]])[] = [
  ['en', 'It is 8,848.86 m (29,031.7 ft) high', ['8848.86 metre', '29031.7 foot']],
  ['nl', 'De berg is 8.848,86 meter hoog', ['8848.86 metre']],
  ['nl', 'ongeveer 1.000 mensen', ['1000 mens']],
  ['fr', 'Il mesure 4 805,59 m', ['4805.59 metre']],
  ['fr', 'Il mesure 4\u202f805,59\u00a0m', ['4805.59 metre']],
  ['zh', '长8848.86米，约5.6亿人', ['8848.86 metre', '560000000 人']],
  ['en', 'worth $5.6 million', ['5600000 dollar']],
  ['en', 'worth 5.6 million dollars', ['5600000 dollar']],
  ['es', 'unos 2 mil millones de euros', ['2000000000 euro']],
  ['de', 'rund 2,5 Mio. Euro', ['2500000 euro']],
  ['en', '15 to 20 times per minute', ['15…20 tim /minute']],
  ['en', 'between 5 and 10 kg', ['5…10 kilogram']],
  ['en', 'from 0.5 mg to 1 mg', ['0.5…1 milligram']],
  ['en', 'add 1 1/2 cups', ['1.5 cup']],
  ['en', 'bake at 375°F (190°C) for 10–12 minutes', ['375 fahrenheit', '190 celsius', '10…12 minute']],
  ['en', 'light moves at 3.0 × 10^8 m/s', ['300000000 metre-per-second']],
  ['en', 'messages are sent: 16 million messages in a minute', ['16000000 messag /minute']],
  ['en', 'between 30 billion and 60 billion pages', ['30000000000…60000000000 pag']],
  ['en', 'from 500 million to 2 billion people', ['500000000…2000000000 person']],
  ['en', '2 to 3 million people', ['2000000…3000000 person']],
  ['en', 'that is $x \\approx 14.2$ years', ['14.2']],
  ['en', 'seven wonders', ['7 wond']],
  ['en', 'roast for 1 hour and 30 minutes', ['1.5 hour']],
  ['nl', 'na 2 uur en 15 minuten', ['2.25 hour']],
  ['en', 'she is 5 feet 6 inches tall', ['5.5 foot']],
  ['en', 'between 3 hours, 2 hours', ['3 hour', '2 hour']],
  ['en', 'a 3D model in 4K, on a 3x4 grid', []],
  ['en', 'Six Sigma and the Twelve Caesars', []],
  ['en', 'call +32 (0)2 299 11 11 or (555) 123-4567', []],
  ['en', 'the pattern 2[0-4]\\d matches, see [1]', []],
  ['en', 'the result is \\boxed{42} metres', ['42']],
];

describe('readFigures', () => {
  for (const [language, text, expected] of cases) {
    it(`${language}: ${text}`, () => {
      expect(readFigures(text, language).map(describeFigure)).toEqual(expected);
    });
  }

  it('leaves out numbers of names, versions and times', () => {
    expect(readFigures('Apollo 11 used version v1.2.3 at 10:30 with GPT-4', 'en')).toEqual([]);
  });

  it('knows the result of a calculation from its terms', () => {
    const figures = readFigures('17.5 blinks × 60 = 1,050 blinks', 'en');
    expect(figures.map(({ isResult }) => isResult)).toEqual([false, false, true]);
  });

  it('leaves dates to the dates', () => {
    const text = 'In 1969, 12 people';
    expect(readFigures(text, 'en', readDates(text)).map(({ low }) => low)).toEqual([12]);
  });
});
