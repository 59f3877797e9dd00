import { describe, expect, test } from 'vitest';
import { compareRun, createRunComparer } from '../../../components/compare/compare-run.ts';
import type { Outcome } from '../../../utils/domain.ts';
import { answerOf, comparisonOf, runOf } from './run-of.ts';

const ids = (answers: readonly { readonly id: string }[]) => answers.map((answer) => answer.id);

describe('who takes part', () => {
  test.each<[Outcome, boolean]>([
    ['answered', true],
    ['partial', true],
    ['cut-off', true],
    ['stopped', true],
    ['interrupted', true],
    ['refused', false],
    ['blocked', false],
    ['failed', false],
    ['empty', false],
  ])('an answer that is %s: %s', (outcome, takesPart) => {
    const { compared, missing } = compareRun(
      runOf(answerOf(0, 'Some text.', outcome), answerOf(1, 'Other.', 'answered')),
    );
    expect(ids(compared)).toEqual(takesPart ? ['run:deepseek', 'run:openai'] : ['run:openai']);
    expect(ids(missing)).toEqual(takesPart ? [] : ['run:deepseek']);
  });

  test('an answer without text takes no part, however it ended', () => {
    const { compared, missing } = compareRun(runOf(answerOf(0, ' \n', 'stopped'), answerOf(1, 'Other.', 'answered')));
    expect(ids(compared)).toEqual(['run:openai']);
    expect(ids(missing)).toEqual(['run:deepseek']);
  });

  test('an answer still being written is pending, and its text is not compared', () => {
    const result = compareRun(
      runOf(
        answerOf(0, 'It is 8,848 m.', 'answered'),
        answerOf(1, 'It is 8,849', undefined),
        answerOf(2, 'It is 8,848 m.', 'answered'),
      ),
    );
    expect(ids(result.pending)).toEqual(['run:openai']);
    expect(new Set(result.comparison?.segments.map((segment) => segment.answerId))).toEqual(
      new Set(['run:deepseek', 'run:gemini']),
    );
  });

  test('with one answer there is nothing to compare', () => {
    expect(compareRun(runOf(answerOf(0, 'One.', 'answered'), answerOf(1, '', 'failed'))).comparison).toBeUndefined();
  });
});

describe('comparing again', () => {
  function counting() {
    let count = 0;
    const compare = createRunComparer(() => {
      count++;
      return comparisonOf([]);
    });
    return { compare, count: () => count };
  }

  test('only when another text takes part', () => {
    const { compare, count } = counting();
    const two = [answerOf(0, 'One.', 'answered'), answerOf(1, 'Two.', 'answered')] as const;
    const first = compare(runOf(...two, answerOf(2, 'Th')));
    const second = compare(runOf(...two, answerOf(2, 'Three, stil')));
    expect(second.comparison).toBe(first.comparison);
    expect(count()).toBe(1);
    compare(runOf(...two, answerOf(2, 'Three.', 'answered')));
    expect(count()).toBe(2);
  });

  test('also after a retry with another text', () => {
    const { compare, count } = counting();
    compare(runOf(answerOf(0, 'One.', 'answered'), answerOf(1, 'Two.', 'answered')));
    compare(runOf(answerOf(0, 'One.', 'answered'), answerOf(1, 'Zwei.', 'answered')));
    expect(count()).toBe(2);
  });
});
