import type { AskResult, RunService } from './run-service-contract.ts';
import { troubleOf } from './trouble-of.ts';

/**
 * Asks the question of a run once more, as a run of its own: of the models that are on now, with the settings, quote,
 * masks and thread it had. A model's view of answers is asked of that model again. What was not kept is not kept again.
 */
export async function askAgain(
  runs: Pick<RunService, 'ask' | 'read'>,
  runId: string,
  overLimit?: boolean,
): Promise<AskResult> {
  const run = await runs.read(runId).catch(troubleOf);
  if (typeof run === 'string') return { trouble: run };
  if (!run) return { trouble: 'run-gone' };
  const { question, settings = {}, follows, unsaved, answers } = run;
  return runs.ask(
    { ...question, way: 'panel' },
    {
      settings,
      ...(follows && { follows }),
      ...(follows?.asks === 'analysis' && { modelKeys: answers.map(({ model }) => model.key) }),
      ...(unsaved && { unsaved }),
      ...(overLimit && { overLimit }),
    },
  );
}
