import type { ComparisonResult } from '../../utils/compare/live/create-comparison-client.ts';
import { isSameState, type LiveState } from '../../utils/compare/live/live-state.ts';
import { settledText } from '../../utils/compare/live/settled.ts';
import { isComparable } from '../../utils/compare/outcome/is-comparable.ts';
import type { Answer, Comparison, Outcome, Run } from '../../utils/domain.ts';

/** A run and what can be said about its answers so far. */
export interface ComparedRun {
  readonly run: Run;
  /** The answers that take part, or may still, in the order of the run. */
  readonly compared: readonly Answer[];
  /** Ended, but with nothing of the model's own to compare: refused, blocked, failed, empty. Named, never left out. */
  readonly missing: readonly Answer[];
  /** Not ended yet. While there is one, every count is "so far". */
  readonly pending: readonly Answer[];
  /** Of the texts of `compared`, or of their beginnings. Absent while there is nothing to hold against each other. */
  readonly comparison?: Comparison;
  /** What the comparison waits for: its result (`running`), more text (`none`), or nothing, since comparing `failed`. */
  readonly state: 'ready' | 'running' | 'none' | 'failed';
}

const endedEarly: ReadonlySet<Outcome> = new Set(['cut-off', 'stopped', 'interrupted']);

export function takesPart(answer: Answer): boolean {
  return answer.outcome !== undefined && isComparable(answer.outcome, answer.text);
}

/** Whether the model may have gone on to say more than what arrived. */
export function isIncomplete(answer: Answer): boolean {
  return answer.outcome !== undefined && endedEarly.has(answer.outcome);
}

/** Whether two answers have ended that can be held against each other. */
export function hasTwoEnded({ run }: Pick<ComparedRun, 'run'>): boolean {
  return run.answers.filter(takesPart).length >= 2;
}

/** What is to be compared of a run: whole texts of answers that have ended, settled ones of those that grow. */
export function liveStateOf(run: Run): LiveState {
  return {
    runId: run.id,
    question: run.question.text,
    answers: run.answers.filter(mayTakePart).map(({ id, text, phase }) => {
      const isGrowing = phase !== 'ended';
      return { id, isGrowing, text: isGrowing ? settledText(text) : text };
    }),
  };
}

function mayTakePart(answer: Answer): boolean {
  return answer.phase !== 'ended' || takesPart(answer);
}

/**
 * A run with the last comparison, as far as that was made of what the run says now. While nothing but the texts grew,
 * `before` lends its list of answers, so that what was drawn of them need not be drawn again.
 */
export function compareRun(run: Run, result?: ComparisonResult, before?: ComparedRun): ComparedRun {
  const ended = run.answers.filter((answer) => answer.phase === 'ended');
  const isTrue = result !== undefined && isBeginningOf(result.state, run);
  const comparison = isTrue ? result.comparison : undefined;
  const ids = comparison && new Set(result?.state.answers.map(({ id }) => id));
  const compared = run.answers.filter((answer) => (ids ? ids.has(answer.id) : mayTakePart(answer)));
  return {
    run,
    compared: comparison && comparison === before?.comparison ? sameOr(before.compared, compared) : compared,
    missing: ended.filter((answer) => !takesPart(answer)),
    pending: run.answers.filter((answer) => answer.phase !== 'ended'),
    ...(comparison && { comparison }),
    state: comparison ? 'ready' : readState(run, isTrue ? result : undefined),
  };
}

function readState(run: Run, result: ComparisonResult | undefined): ComparedRun['state'] {
  if (result?.hasFailed) return 'failed';
  if (!hasTwoEnded({ run }) || (result && isSameState(result.state, liveStateOf(run)))) return 'none';
  return 'running';
}

/** Whether the texts of a state are those of the run, or how those begin. */
function isBeginningOf(state: LiveState, run: Run): boolean {
  if (state.runId !== run.id || state.question !== run.question.text) return false;
  return state.answers.every(({ id, text, isGrowing }) => {
    const answer = run.answers.find((one) => one.id === id);
    if (!answer) return false;
    return isGrowing ? answer.text.startsWith(text) : answer.phase === 'ended' && answer.text === text;
  });
}

/** The earlier answers, unless more about them changed than that their text grew. */
function sameOr(before: readonly Answer[], now: readonly Answer[]): readonly Answer[] {
  const isSame =
    before.length === now.length &&
    before.every(({ id, phase, outcome }, index) => {
      const other = now[index];
      return id === other?.id && phase === other.phase && outcome === other.outcome;
    });
  return isSame ? before : now;
}
