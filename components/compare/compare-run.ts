import { createComparer } from '../../utils/compare/create-comparer.ts';
import { compareAnswers } from '../../utils/compare/index.ts';
import type { Answer, Comparison, Outcome, Run } from '../../utils/domain.ts';

/** A run and what can be said about its answers so far. */
export interface ComparedRun {
  readonly run: Run;
  /** The answers that take part, in the order of the run. */
  readonly compared: readonly Answer[];
  /** Ended, but with nothing of the model's own to compare: refused, blocked, failed, empty. Named, never left out. */
  readonly missing: readonly Answer[];
  /** Not ended yet. While there is one, every count is "so far". */
  readonly pending: readonly Answer[];
  /** Absent while fewer than two answers take part. */
  readonly comparison?: Comparison;
}

/**
 * Outcomes that leave something to compare. One that ended early takes part as far as it goes; what it does not reach
 * is not counted as "does not say".
 */
const comparable: ReadonlySet<Outcome> = new Set(['answered', 'partial', 'cut-off', 'stopped', 'interrupted']);
const endedEarly: ReadonlySet<Outcome> = new Set(['cut-off', 'stopped', 'interrupted']);

type Compare = typeof compareAnswers;

export function takesPart(answer: Answer): boolean {
  return answer.outcome !== undefined && comparable.has(answer.outcome) && answer.text.trim() !== '';
}

/** Whether the model may have gone on to say more than what arrived. */
export function isIncomplete(answer: Answer): boolean {
  return answer.outcome !== undefined && endedEarly.has(answer.outcome);
}

/** Compares the answers of a run that have ended. The same run gives the same result. */
export function compareRun(run: Run, compare: Compare = compareAnswers): ComparedRun {
  const ended = run.answers.filter((answer) => answer.phase === 'ended');
  const compared = ended.filter(takesPart);
  const parts = {
    run,
    compared,
    missing: ended.filter((answer) => !takesPart(answer)),
    pending: run.answers.filter((answer) => answer.phase !== 'ended'),
  };
  if (compared.length < 2) return parts;
  const texts = compared.map(({ id, text }) => ({ id, text }));
  return { ...parts, comparison: compare(texts, { question: run.question.text }) };
}

/** `compareRun` that compares again only when the texts that take part are others than the last time. */
export function createRunComparer(compare: Compare = createComparer().compare): (run: Run) => ComparedRun {
  let last: ComparedRun | undefined;
  const reuse: Compare = (texts, options) => {
    const isSame =
      last?.comparison !== undefined &&
      last.run.question.text === options?.question &&
      last.compared.length === texts.length &&
      last.compared.every((answer, index) => answer.id === texts[index]?.id && answer.text === texts[index]?.text);
    return isSame && last?.comparison ? last.comparison : compare(texts, options);
  };
  return (run) => {
    last = compareRun(run, reuse);
    return last;
  };
}
