import { expect, test } from 'vitest';
import type { Run } from '../../utils/domain.ts';
import { readThread } from '../../utils/store/thread.ts';

const run = (id: string, follows?: string): Run => ({
  id,
  threadId: 'first',
  question: { text: id, way: 'panel' },
  askedAt: 0,
  answers: [],
  ...(follows !== undefined && { follows: { runId: follows } }),
});

const storeOf = (...runs: readonly Run[]) => ({
  load: async (id: string) => runs.find((one) => one.id === id),
});

test('a thread is read from its first question on', async () => {
  const thread = await readThread('third', storeOf(run('third', 'second'), run('first'), run('second', 'first')));
  expect(thread.map(({ id }) => id)).toEqual(['first', 'second', 'third']);
});

test('it begins after a run that was deleted', async () => {
  const thread = await readThread('third', storeOf(run('third', 'second'), run('second', 'first')));
  expect(thread.map(({ id }) => id)).toEqual(['second', 'third']);
  expect(await readThread('gone', storeOf())).toEqual([]);
});
