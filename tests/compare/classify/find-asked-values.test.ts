import { describe, expect, it } from 'vitest';
import { findAskedValues } from '../../../utils/compare/classify/find-asked-values.ts';
import { readAnswer } from '../../../utils/compare/read-answer.ts';

function find(question: string, ...texts: readonly string[]) {
  const passages = texts.flatMap((text, index) => readAnswer({ id: `m${index}`, text }, index, undefined));
  return findAskedValues(passages, question).map(({ a, b, agrees }) => {
    const cut = ({ passage, mention }: typeof a) => passages[passage]?.text.slice(mention.start, mention.end);
    return `${cut(a)} ${agrees ? '=' : '≠'} ${cut(b)}`;
  });
}

describe('findAskedValues', () => {
  it.each([
    [
      'How many bones does an adult human have?',
      'So an adult human has 206 bones.',
      'An adult human has 213 bones.',
      ['206 ≠ 213'],
    ],
    [
      'Hoeveel botten heeft een volwassen mens?',
      'Een volwassen mens heeft 206 botten.',
      'Dus een volwassen mens heeft 206 botten.',
      ['206 = 206'],
    ],
    [
      'How long does a tortoise live?',
      'A tortoise can live for 120 years.',
      'A tortoise may live 80 years.',
      ['120 years ≠ 80 years'],
    ],
    [
      'How tall is the tower, and when was the tower finished?',
      'The tower was finished in 1889. The tower is tall: 330 m.',
      'Work went on for years, and the tower was finished only in 1890. The tower is a tall 324 m.',
      ['330 m ≠ 324 m', '1889 ≠ 1890'],
    ],
    [
      'Wanneer waren de Deltawerken klaar?',
      'De Deltawerken waren klaar in 1997.',
      'In 1986 waren de Deltawerken klaar.',
      ['1997 ≠ 1986'],
    ],
    [
      'Who built the first bridge, and when?',
      'The first bridge was built by Smith in 1869. The first bridge that lasted was built in 1875.',
      'The first bridge was built by Jones in 1883.',
      ['1869 ≠ 1883'],
    ],
    [
      'How does it work, and how much can I give my child?',
      'The dose is 1 mg. Give it late.',
      'Guidelines mention 3 mg for some, and they mention it with care.',
      ['1 mg ≠ 3 mg'],
    ],
    ['How much can I give my child?', 'The dose is 1 mg, later 2 mg.', 'Guidelines mention 3 mg.', []],
    ['When was Canada colonized?', '1534', 'Canada was colonized in the early 17th century.', ['1534 ≠ 17th century']],
    [
      'When was jazz invented?',
      'Jazz was invented in the 1910s. The first jazz record, long after jazz was invented, is of 1917.',
      'Jazz was invented in 1912.',
      ['1910s = 1912'],
    ],
    ['Why do bones break?', 'An adult human has 206 bones.', 'An adult human has 213 bones.', []],
  ])('%s', (question, first, second, expected) => {
    expect(find(question, first, second)).toEqual(expected);
  });

  it('takes the conclusion, not the example before it', () => {
    const worked =
      'An adult human with 300 bones is rare: how many bones an adult human has varies. So an adult human has 206 bones.';
    expect(find('How many bones does an adult human have?', worked, 'An adult human has 206 bones.')).toEqual([
      '206 = 206',
    ]);
  });

  it('takes the last of the sentences that give the same figure: the answer worked out', () => {
    const worked =
      'A walk around the world takes 75,000 hours at walking pace. A walk around the world takes 8.6 years.';
    expect(
      find('How long does a walk around the world take?', worked, 'A walk around the world takes 1,100 days.'),
    ).toEqual(['8.6 years ≠ 1,100 days']);
  });
});
