import { expect, it } from 'vitest';
import type { Answer, Run } from '../../utils/domain.ts';
import { keepFuller } from '../../utils/run/keep-fuller.ts';
import { createRun } from '../../utils/run/run-state.ts';

const model = { key: 'deepseek', providerId: 'deepseek', label: 'DeepSeek', modelId: 'm', host: 'h' } as const;
const asked = createRun({
  runId: 'a',
  threadId: 'a',
  question: { text: 'Why?', way: 'panel' },
  models: [model],
  at: 0,
});
const withAnswer = (change: Partial<Answer>): Run => ({
  ...asked,
  answers: asked.answers.map((answer) => ({ ...answer, ...change })),
});
const read = withAnswer({ phase: 'ended', outcome: 'interrupted', endedAt: 9, text: 'Ti' });
const answerOf = (shown: Partial<Answer>, stored = read) => keepFuller(withAnswer(shown), stored).answers[0];

it('keeps the longer text, and says that it was interrupted', () => {
  expect(answerOf({ phase: 'writing', text: 'Tides' })).toMatchObject({
    phase: 'ended',
    outcome: 'interrupted',
    endedAt: 9,
    text: 'Tides',
  });
});

it('keeps the end that was seen', () => {
  const shown = { phase: 'ended', outcome: 'answered', endedAt: 5, text: 'Tides.' } as const;
  expect(answerOf(shown)).toMatchObject(shown);
});

it('takes what was read where that has more, or is another asking', () => {
  expect(answerOf({ phase: 'writing', text: 'T' })?.text).toBe('Ti');
  expect(answerOf({ phase: 'writing', text: 'Another one', startedAt: 7 })?.text).toBe('Ti');
  const live = withAnswer({ phase: 'waiting' });
  expect(answerOf({ phase: 'writing', text: 'Tides' }, live)?.text).toBe('');
});
