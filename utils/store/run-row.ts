import type { Answer, Question, Run } from '../domain.ts';
import { questionKey } from './question-key.ts';
import type { AnswerRow, AnswerSummary, AnswerText, RunRow } from './schema.ts';

/** The row of a run that is new in the store. */
export function rowOfRun({ answers, unsaved: _, ...run }: Run): RunRow {
  const { images: __, ...question } = run.question;
  return {
    ...run,
    question,
    listedAt: run.askedAt,
    questionKey: questionKey(run.question),
    summaries: answers.map(summaryOf),
  };
}

/** The run of a row, with the answers and the images that were read for it. */
export function runOfRow(row: RunRow, answers: readonly Answer[], images?: Question['images']): Run {
  const { listedAt: _, deletedAt: __, questionKey: ___, summaries: ____, ...run } = row;
  return { ...run, ...(images && { question: { ...run.question, images } }), answers };
}

export function summaryOf({
  id,
  model,
  phase,
  outcome,
}: Pick<Answer, 'id' | 'model' | 'phase' | 'outcome'>): AnswerSummary {
  const { key, providerId, label } = model;
  return { answerId: id, model: { key, providerId, label }, phase, ...(outcome !== undefined && { outcome }) };
}

/** What a list shows of an answer has changed. */
export function isOtherSummary(one: AnswerSummary, other: AnswerSummary | undefined): boolean {
  return one.answerId !== other?.answerId || one.phase !== other.phase || one.outcome !== other.outcome;
}

/** An answer as its two rows: what is read often, and its long texts. */
export function rowsOfAnswer(answer: Answer, position: number): { readonly row: AnswerRow; readonly text: AnswerText } {
  const { text, reasoning, earlier, ...row } = answer;
  return { row: { ...row, position }, text: { answerId: answer.id, text, reasoning, earlier } };
}

export function answerOfRows({ position: _, ...row }: AnswerRow, body: AnswerText | undefined): Answer {
  return { ...row, text: body?.text ?? '', reasoning: body?.reasoning ?? '', earlier: body?.earlier ?? [] };
}
