import { beforeAll, describe, expect, test } from 'vitest';
import { honestParts } from '../../../components/compare/HonestLine.tsx';
import type { Run } from '../../../utils/domain.ts';
import { useRealTexts } from '../use-real-texts.ts';
import { answerOf, comparedOf, comparisonOf, runOf } from './run-of.ts';

beforeAll(() => useRealTexts());

const line = (run: Run, comparison = comparisonOf([])) =>
  honestParts(comparedOf(run, comparison))
    .join(' · ')
    .replace(/<\/?b>/g, '');

const [a, b, c] = ['run:deepseek', 'run:openai', 'run:gemini'];
const three = runOf(
  answerOf(0, 'One.', 'answered'),
  answerOf(1, 'Two.', 'answered'),
  answerOf(2, 'Three.', 'answered'),
);

describe('the first line of a run', () => {
  test('counts what differs by its kind, and what only one says', () => {
    const comparison = comparisonOf([
      {
        verdict: 'differs',
        kind: 'figure',
        says: [
          [a, 0, 4],
          [b, 0, 4],
        ],
      },
      {
        verdict: 'differs',
        kind: 'figure',
        says: [
          [a, 0, 4],
          [c, 0, 4],
        ],
      },
      {
        verdict: 'differs',
        kind: 'date',
        says: [
          [a, 0, 4],
          [b, 0, 4],
        ],
      },
      {
        verdict: 'differs',
        says: [
          [a, 0, 4],
          [b, 0, 4],
        ],
      },
      { verdict: 'only-one', says: [[a, 0, 4]] },
    ]);
    expect(line(three, comparison)).toBe(
      '3 of 3 answered · 2 figures, 1 date, and 1 other point differ · 1 point only one makes',
    );
  });

  test('never calls silence agreement', () => {
    expect(line(three)).toBe('3 of 3 answered · no difference found');
  });

  test('names who is missing and why, and says "so far" while one still writes', () => {
    const run = runOf(answerOf(0, 'No.', 'refused'), answerOf(1, 'Two.', 'answered'), answerOf(2, 'Th'));
    expect(line(run)).toBe('1 of 3 answered · DeepSeek refused · Gemini is writing');
    const later = runOf(answerOf(0, 'One.', 'cut-off'), answerOf(1, 'Two.', 'answered'), answerOf(2, 'Th'));
    expect(line(later)).toBe('1 of 3 answered · DeepSeek was cut off · Gemini is writing · no difference yet · so far');
  });

  test('waits for several in one part', () => {
    const waiting = runOf(...[0, 1, 2].map((index) => ({ ...answerOf(index, ''), phase: 'waiting' as const })));
    expect(line(waiting)).toBe('0 of 3 answered · waiting for DeepSeek, ChatGPT, and Gemini');
  });

  test('says when there is too little to compare', () => {
    const run = runOf(answerOf(0, '', 'failed'), answerOf(1, 'Two.', 'answered'), answerOf(2, '', 'blocked'));
    expect(line(run)).toBe('1 of 3 answered · DeepSeek failed · Gemini was blocked · too little to compare');
  });

  test('does not say that nothing differs when the comparison was ended early', () => {
    const ended = { ...comparisonOf([]), precise: false };
    expect(line(three, ended)).toBe('3 of 3 answered · not everything could be compared');
    expect(line(three)).toContain('no difference found');
  });
});
