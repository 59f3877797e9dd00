import type { ChangeClient } from '../../utils/compare/live/create-change-client.ts';
import type { Answer, AskedModel, ChangeOverTime } from '../../utils/domain.ts';
import type { DatedRuns } from './dated-runs.ts';

/** What one model said when a question was asked, and when it was asked again. */
export interface AnswerChange {
  /** As it was asked last. */
  readonly model: AskedModel;
  /** Absent where it was not asked. */
  readonly older?: Answer;
  readonly newer?: Answer;
  /** Absent until both have ended, and where they could not be compared. */
  readonly change?: ChangeOverTime;
}

/** The answers of two runs, each beside that of the same model: in the order of the newer run, then who is not in it. */
export function pairAnswers({ older, newer }: DatedRuns): AnswerChange[] {
  const isOf = (key: string) => (answer: Answer) => answer.model.key === key;
  const now = newer.answers.map((answer): AnswerChange => {
    const before = older.answers.find(isOf(answer.model.key));
    return { model: answer.model, newer: answer, ...(before && { older: before }) };
  });
  const gone = older.answers.filter(({ model }) => !newer.answers.some(isOf(model.key)));
  return [...now, ...gone.map((answer): AnswerChange => ({ model: answer.model, older: answer }))];
}

/** The same, with what changed between the two where both have ended. */
export function compareRuns(runs: DatedRuns, changer: ChangeClient): Promise<AnswerChange[]> {
  const question = runs.newer.question.text;
  return Promise.all(
    pairAnswers(runs).map(async (pair) => {
      const { older, newer } = pair;
      if (older?.phase !== 'ended' || newer?.phase !== 'ended') return pair;
      // An answer that is asked again ends again.
      const key = [older.id, older.endedAt, newer.id, newer.endedAt].join(' ');
      const compared = changer.compare({ key, question, older: datedOf(older), newer: datedOf(newer) });
      const change = await compared.catch(() => undefined);
      return change ? { ...pair, change } : pair;
    }),
  );
}

function datedOf({ id, text, outcome = 'interrupted' }: Answer) {
  return { id, text, outcome };
}
