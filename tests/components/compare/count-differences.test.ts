import { expect, it } from 'vitest';
import { countDifferences } from '../../../components/compare/count-differences.ts';
import type { Outcome, Run } from '../../../utils/domain.ts';
import { createRun } from '../../../utils/run/run-state.ts';

function runOf(...answers: readonly (readonly [text: string, outcome?: Outcome])[]): Run {
  const models = answers.map((_, index) => ({
    key: `model-${index}`,
    providerId: 'openai' as const,
    label: `Model ${index}`,
    modelId: 'm',
    host: 'localhost',
  }));
  const question = { text: 'How high is Mount Everest?', way: 'panel' as const };
  const run = createRun({ runId: 'r', threadId: 'r', question, models, at: 0 });
  return {
    ...run,
    answers: run.answers.map((answer, index) => {
      const [text = '', outcome] = answers[index] ?? [];
      return outcome ? { ...answer, phase: 'ended', outcome, text } : { ...answer, phase: 'writing', text };
    }),
  };
}

it('counts contradictions, and those in figures among them', () => {
  const run = runOf(
    ['Mount Everest is 8,849 metres high.', 'answered'],
    ['Mount Everest is 8,840 metres high.', 'answered'],
  );
  expect(countDifferences(run)).toMatchObject({ compared: 2, differing: 1, differingFigures: 1 });
});

it('says nothing while an answer grows, and nothing differs where one alone can be compared', () => {
  expect(countDifferences(runOf(['Yes.', 'answered'], ['No']))).toBeUndefined();
  expect(countDifferences(runOf(['Yes.', 'answered'], ['', 'blocked']))).toEqual({
    compared: 1,
    differing: 0,
    differingFigures: 0,
    onlyOne: 0,
  });
});
