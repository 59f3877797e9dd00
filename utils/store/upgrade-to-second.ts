import type { Transaction } from 'dexie';
import type { Answer, EarlierText, Run } from '../domain.ts';
import { questionKey } from './question-key.ts';
import { summaryOf } from './run-row.ts';
import type { AnswerRow, AnswerText, PendingRow, RunRow } from './schema.ts';

/** Rows as the first version wrote them. */
type FirstRun = Omit<Run, 'answers'> & { readonly deletedAt?: number };
type FirstAnswer = Omit<Answer, 'text' | 'reasoning'> & { readonly position: number };
type FirstText = Omit<AnswerText, 'earlier'>;

/** Runs changed at once: a history of any length is upgraded in little memory. */
const batchSize = 500;

/**
 * From the first version to the second, in the one transaction of the upgrade: all of it, or nothing. Texts of retries
 * move to the other texts, runs get what lists and the search need, and every run waits to be put into the index.
 */
export async function upgradeToSecond(transaction: Transaction): Promise<void> {
  const runs = transaction.table<FirstRun | RunRow, string>('runs');
  let after = '';
  for (;;) {
    const batch = (await runs.where('id').above(after).limit(batchSize).toArray()) as FirstRun[];
    const last = batch.at(-1);
    if (!last) return;
    after = last.id;
    const answers = await moveEarlierTexts(transaction, batch);
    await runs.bulkPut(batch.map((run) => secondRun(run, answers.get(run.id) ?? [])));
    await transaction
      .table<PendingRow>('pending')
      .bulkPut(batch.map(({ id }) => ({ runId: id, stamp: 'upgrade-to-second' })));
  }
}

function secondRun(run: FirstRun, answers: readonly AnswerRow[]): RunRow {
  return {
    ...run,
    ...(run.deletedAt === undefined && { listedAt: run.askedAt }),
    questionKey: questionKey(run.question),
    summaries: answers.toSorted((one, other) => one.position - other.position).map(summaryOf),
  };
}

/** Resolves to the answers of some runs as they are after it, by the run's id. */
async function moveEarlierTexts(transaction: Transaction, runs: readonly FirstRun[]) {
  const table = transaction.table<FirstAnswer | AnswerRow, string>('answers');
  const rows = (await table
    .where('runId')
    .anyOf(runs.map(({ id }) => id))
    .toArray()) as FirstAnswer[];
  const retried = rows.filter(({ earlier }) => earlier.length > 0);
  const texts = transaction.table<FirstText | AnswerText, string>('texts');
  const bodies = await texts.bulkGet(retried.map(({ id }) => id));
  await texts.bulkPut(retried.map(({ id, earlier }, index) => withEarlier(id, earlier, bodies[index])));
  const answers = rows.map(({ earlier: _, ...answer }): AnswerRow => answer);
  await table.bulkPut(answers);
  return Map.groupBy(answers, ({ runId }) => runId);
}

function withEarlier(answerId: string, earlier: readonly EarlierText[], body: FirstText | undefined): AnswerText {
  return { answerId, text: body?.text ?? '', reasoning: body?.reasoning ?? '', earlier };
}
