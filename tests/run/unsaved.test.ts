import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Run } from '../../utils/domain.ts';
import { createKeepAlive } from '../../utils/platform/keep-alive.ts';
import { createRunService, runDeadlineMs } from '../../utils/run/run-service.ts';
import { openDatabase, type TriptychDatabase } from '../../utils/store/db.ts';
import { keepUnsaved } from '../../utils/store/keep-unsaved.ts';
import { createRunStore } from '../../utils/store/runs.ts';
import { createScriptedProvider, participantOf } from './scripted-provider.ts';

let db: TriptychDatabase;

beforeEach(() => {
  db = openDatabase('unsaved');
});

afterEach(async () => {
  await db.delete();
});

/** A background over a memory that outlives it. */
function start(memory: Map<string, Run>) {
  const provider = createScriptedProvider('deepseek');
  const map = {
    read: async (key: string) => memory.get(key),
    write: async (key: string, run: Run) => void memory.set(key, run),
  };
  const runs = createRunService({
    store: keepUnsaved(createRunStore(db), map),
    keepAlive: createKeepAlive({ ping: () => {}, deadlineMs: runDeadlineMs }),
    readParticipants: async () => [participantOf(provider)],
  });
  return { runs, provider };
}

async function askUnsaved(memory: Map<string, Run>): Promise<Run> {
  const { runs, provider } = start(memory);
  const result = await runs.ask({ text: 'Secret?', way: 'panel' }, { unsaved: true });
  if (!('run' in result)) throw new Error(result.trouble);
  await vi.waitFor(() => expect(provider.requests).toHaveLength(1));
  provider.push({ type: 'text-delta', text: 'Nobody knows.' }, { type: 'finish', reason: 'stop' });
  await vi.waitFor(() => expect(runs.isStreaming()).toBe(false));
  return result.run;
}

it('writes nothing of a run that is not to be kept, and has it until the browser closes', async () => {
  const memory = new Map<string, Run>();
  const { id } = await askUnsaved(memory);
  for (const table of db.tables) expect(await table.count(), table.name).toBe(0);
  const later = start(memory).runs;
  expect((await later.read(id))?.answers[0]?.text).toBe('Nobody knows.');
});

it('does not keep its follow-up either', async () => {
  const memory = new Map<string, Run>();
  const { id } = await askUnsaved(memory);
  const { runs, provider } = start(memory);
  const result = await runs.ask({ text: 'And now?', way: 'panel' }, { follows: { runId: id } });
  await vi.waitFor(() => expect(provider.requests[0]?.messages).toHaveLength(3));
  expect(result).toMatchObject({ run: { unsaved: true, threadId: id } });
  expect(await db.runs.count()).toBe(0);
  provider.push({ type: 'finish', reason: 'stop' });
  await vi.waitFor(() => expect(runs.isStreaming()).toBe(false));
});
