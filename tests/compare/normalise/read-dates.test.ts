import { describe, expect, it } from 'vitest';
import { datesAgree } from '../../../utils/compare/classify/mentions-agree.ts';
import type { DateMention } from '../../../utils/compare/normalise/mention.ts';
import { readDates } from '../../../utils/compare/normalise/read-dates.ts';

function write({ year, month, day, decade, century, endYear }: DateMention): string {
  if (century !== undefined) return `c${century}`;
  if (decade !== undefined) return `${decade}s`;
  const date = [year, month, day].map((part) => part ?? '?').join('-');
  return endYear === undefined ? date : `${date}…${endYear}`;
}

const cases: readonly (readonly [text: string, dates: readonly string[]])[] = [
  ['on 20 July 1969', ['1969-7-20']],
  ['on July 20th, 1969', ['1969-7-20']],
  ['op 20 juli 1969', ['1969-7-20']],
  ['am 20. Juli 1969', ['1969-7-20']],
  ['le 1er juillet 1969', ['1969-7-1']],
  ['el 20 de julio de 1969', ['1969-7-20']],
  ['1969年7月20日', ['1969-7-20']],
  ['1969-07-20', ['1969-7-20']],
  ['20/07/1969', ['1969-7-20']],
  ['7/20/1969', ['1969-7-20']],
  ['in July 1969', ['1969-7-?']],
  ['in 1969 and 1972.', ['1969-?-?', '1972-?-?']],
  ['from 1914–1918', ['1914-?-?…1918']],
  ['in the 1960s', ['1960s']],
  ['the late 19th century', ['c19']],
  ['au XIXe siècle', ['c19']],
  ['in de 19e eeuw', ['c19']],
  ['in 44 BC', ['-44-?-?']],
  ['completed around 121 AD, under Hadrian', ['121-?-?']],
  ['2000 people and 1500 metres', []],
];

describe('readDates', () => {
  for (const [text, expected] of cases) {
    it(text, () => {
      expect(readDates(text).map(write)).toEqual(expected);
    });
  }
});

describe('datesAgree', () => {
  const agree = (a: string, b: string) => {
    const [first] = readDates(a);
    const [second] = readDates(b);
    if (!first || !second) throw new Error('Both must hold a date.');
    return datesAgree(first, second);
  };
  it.each([
    ['20 July 1969', 'July 1969', true],
    ['20 July 1969', '21 July 1969', false],
    ['20 July 1969', '1969-07-20', true],
    ['03/04/2021', 'March 4, 2021', true],
    ['in 1965', 'the 1960s', true],
    ['in 1975', 'the 1960s', false],
    ['in 1850', 'the 19th century', true],
    ['the 19th century', 'the 20th century', false],
    ['in 1916', '1914–1918', true],
    ['in 1920', '1914–1918', false],
  ])('%s / %s: %s', (a, b, expected) => {
    expect(agree(a, b)).toBe(expected);
  });
});
