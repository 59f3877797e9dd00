import { describe, expect, test } from 'vitest';
import { compareRun, liveStateOf } from '../../../components/compare/compare-run.ts';
import type { Outcome } from '../../../utils/domain.ts';
import { answerOf, comparedOf, comparisonOf, runOf } from './run-of.ts';

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
    const run = runOf(answerOf(0, 'Some text.', outcome), answerOf(1, 'Other.', 'answered'));
    const { compared, missing } = compareRun(run);
    expect(ids(compared)).toEqual(takesPart ? ['run:deepseek', 'run:openai'] : ['run:openai']);
    expect(ids(missing)).toEqual(takesPart ? [] : ['run:deepseek']);
    expect(ids(liveStateOf(run).answers)).toEqual(ids(compared));
  });

  test('an answer without text takes no part, however it ended', () => {
    const { compared, missing } = compareRun(runOf(answerOf(0, ' \n', 'stopped'), answerOf(1, 'Other.', 'answered')));
    expect(ids(compared)).toEqual(['run:openai']);
    expect(ids(missing)).toEqual(['run:deepseek']);
  });

  test('one still being written is pending, and takes part with its whole lines', () => {
    const run = runOf(answerOf(0, 'It is 8,848 m.', 'answered'), answerOf(1, 'One.\n\nTw'), answerOf(2, 'It'));
    expect(ids(compareRun(run).pending)).toEqual(['run:openai', 'run:gemini']);
    expect(liveStateOf(run).answers.map(({ text, isGrowing }) => [text, isGrowing])).toEqual([
      ['It is 8,848 m.', false],
      ['One.\n\n', true],
      ['', true],
    ]);
  });
});

describe('a result', () => {
  const comparison = comparisonOf([]);
  const two = [answerOf(0, 'One.\n', 'answered'), answerOf(1, 'Two.\n')] as const;
  const result = { state: liveStateOf(runOf(...two)), comparison, hasFailed: false };

  test('stays true while answers go on, and the list of answers stays the same list', () => {
    const first = compareRun(runOf(...two), result);
    expect(first.comparison).toBe(comparison);
    const longer = compareRun(runOf(two[0], answerOf(1, 'Two.\nAnd thr')), result, first);
    expect(longer.comparison).toBe(comparison);
    expect(longer.compared).toBe(first.compared);
    const ended = compareRun(runOf(two[0], answerOf(1, 'Two.\nAnd three.', 'answered')), result, longer);
    expect(ended.comparison).toBe(comparison);
    expect(ended.compared).not.toBe(first.compared);
    expect(ended.compared[1]?.outcome).toBe('answered');
  });

  test.each([
    ['another text of the same length', runOf(two[0], answerOf(1, 'Twö.\n'))],
    ['a text that is asked for again', runOf(two[0], answerOf(1, ''))],
    ['an ended text that became another', runOf(answerOf(0, 'One. And', 'answered'), two[1])],
    ['an answer that is written again', runOf(answerOf(0, 'One.\n'), two[1])],
    ['another run', { ...runOf(...two), id: 'other' }],
    ['another question', { ...runOf(...two), question: { text: 'How low?', way: 'panel' as const } }],
  ])('is not shown with %s', (_, run) => {
    expect(compareRun(run, result).comparison).toBeUndefined();
  });

  test('says what there is while there is none', () => {
    const ended = runOf(answerOf(0, 'One.', 'answered'), answerOf(1, 'Two.', 'answered'));
    expect(compareRun(ended).state).toBe('running');
    expect(compareRun(ended, result).state).toBe('running');
    expect(comparedOf(ended, comparison).state).toBe('ready');
    expect(compareRun(ended, { state: liveStateOf(ended), hasFailed: true }).state).toBe('failed');
    expect(compareRun(ended, { state: liveStateOf(ended), hasFailed: false }).state).toBe('none');
    expect(compareRun(runOf(...two)).state).toBe('none');
    expect(compareRun(runOf(answerOf(0, 'One.', 'answered'), answerOf(1, '', 'failed'))).state).toBe('none');
  });
});
