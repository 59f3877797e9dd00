import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Follow, Question } from '../../utils/domain.ts';
import { createRun } from '../../utils/run/run-state.ts';
import { listAskings } from '../../utils/store/askings.ts';
import { openDatabase, type TriptychDatabase } from '../../utils/store/db.ts';
import { deleteRuns, undeleteRuns } from '../../utils/store/history.ts';
import { createRunStore } from '../../utils/store/runs.ts';

let db: TriptychDatabase;

beforeEach(() => {
  db = openDatabase('askings');
});

afterEach(async () => {
  await db.delete();
});

async function keep(runId: string, at: number, text: string, more: { follows?: Follow; quote?: string } = {}) {
  const question: Question = { text, way: 'panel', ...(more.quote !== undefined && { quote: more.quote }) };
  const run = createRun({ runId, threadId: runId, question, models: [], at, follows: more.follows });
  await createRunStore(db).save(run, new Set());
  return run;
}

const idsOf = async (run: Parameters<typeof listAskings>[0]) => (await listAskings(run, db)).map(({ id }) => id);

it('finds every asking of a question, newest first, however it is spaced and written', async () => {
  const first = await keep('first', 1, 'Is Taiwan a country?');
  await keep('other', 2, 'Is Tai wan a country?');
  await keep('third', 4, ' is taiwan a  country');
  await keep('second', 3, 'Is Taiwan a country?');
  await keep('quoted', 5, 'Is Taiwan a country?', { quote: 'From a page.' });
  expect(await idsOf(first)).toEqual(['third', 'second', 'first']);
});

it('leaves out what was deleted, until it is brought back', async () => {
  const first = await keep('first', 1, 'Why?');
  await keep('second', 2, 'Why?');
  await deleteRuns(['second'], 3, db);
  expect(await idsOf(first)).toEqual(['first']);
  await undeleteRuns(['second'], db);
  expect(await idsOf(first)).toEqual(['second', 'first']);
});

it('takes the same words after other questions for another question', async () => {
  const first = await keep('first', 1, 'Why?');
  const follow = await keep('follow', 2, 'Why?', { follows: { runId: 'a' } });
  await keep('elsewhere', 3, 'Why?', { follows: { runId: 'b' } });
  await keep('again', 4, 'Why?', { follows: { runId: 'a' } });
  expect(await idsOf(first)).toEqual(['first']);
  expect(await idsOf(follow)).toEqual(['again', 'follow']);
});
