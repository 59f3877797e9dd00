import { describe, expect, it } from 'vitest';
import { findAnswerFigures } from '../../../utils/compare/classify/find-answer-figures.ts';
import { readAnswer } from '../../../utils/compare/read-answer.ts';

function find(question: string, ...texts: readonly string[]) {
  const passages = texts.flatMap((text, index) => readAnswer({ id: `m${index}`, text }, index, undefined));
  return findAnswerFigures(passages, question).map(({ a, b, agrees }) => {
    const cut = ({ passage, mention }: typeof a) => passages[passage]?.text.slice(mention.start, mention.end);
    return `${cut(a)} ${agrees ? '=' : '≠'} ${cut(b)}`;
  });
}

describe('findAnswerFigures', () => {
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
