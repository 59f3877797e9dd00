import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StreamPart } from '../../utils/ask/provider.ts';
import type { Run } from '../../utils/domain.ts';
import { createKeepAlive } from '../../utils/platform/keep-alive.ts';
import type { Trouble } from '../../utils/run/messages.ts';
import { doubleAskMs } from '../../utils/run/once-only.ts';
import { createRunService, runDeadlineMs } from '../../utils/run/run-service.ts';
import { openDatabase, type TriptychDatabase } from '../../utils/store/db.ts';
import { createRunStore, type RunStore } from '../../utils/store/runs.ts';
import { createScriptedProvider, participantOf } from './scripted-provider.ts';

let db: TriptychDatabase;
let databases = 0;

beforeEach(() => {
  databases += 1;
  db = openDatabase(`run-service-${databases}`);
});

afterEach(async () => {
  await db.delete();
});

function setUp(overrides: { store?: RunStore; now?: () => number } = {}) {
  const deepseek = createScriptedProvider('deepseek');
  const gemini = createScriptedProvider('gemini');
  const ping = vi.fn();
  const store = overrides.store ?? createRunStore(db);
  const runs = createRunService({
    store,
    keepAlive: createKeepAlive({ ping, deadlineMs: runDeadlineMs }),
    readParticipants: async () => [participantOf(deepseek), participantOf(gemini, 'Gemini')],
    ...(overrides.now && { now: overrides.now }),
  });
  const troubles: Trouble[] = [];
  runs.listen({
    onEvents: () => {},
    onTrouble: (_, trouble) => troubles.push(trouble),
    onTroubleOver: () => {},
  });
  return { runs, store, deepseek, gemini, ping, troubles };
}

async function askWhy(runs: ReturnType<typeof setUp>['runs']): Promise<Run> {
  const result = await runs.ask({ text: ' Why? ', way: 'panel' });
  if (!('run' in result)) throw new Error(`Not asked: ${result.trouble}`);
  return result.run;
}

describe('asking', () => {
  it('sends the trimmed question to all and stores what arrives, with its outcome', async () => {
    const { runs, store, deepseek, gemini } = setUp();
    const { id } = await askWhy(runs);
    await vi.waitFor(() => expect(gemini.requests).toHaveLength(1));
    expect(deepseek.requests).toEqual([{ messages: [{ role: 'user', text: 'Why?' }] }]);

    deepseek.push({ type: 'text-delta', text: 'Because of the tides.' }, { type: 'finish', reason: 'stop' });
    gemini.push({ type: 'error', error: { kind: 'auth', message: 'No such key.' } });
    await vi.waitFor(() => expect(runs.isStreaming()).toBe(false));

    const stored = await store.load(id);
    expect(stored?.answers.map(({ outcome, text }) => [outcome, text])).toEqual([
      ['answered', 'Because of the tides.'],
      ['failed', ''],
    ]);
    expect(stored).toEqual(await runs.read(id));
  });

  it('writes text ahead while it streams', async () => {
    const { runs, store, deepseek } = setUp();
    const { id } = await askWhy(runs);
    deepseek.push({ type: 'text-delta', text: 'Because' });
    await vi.waitFor(async () => expect((await store.load(id))?.answers[0]?.text).toBe('Because'));
    expect((await store.load(id))?.answers[0]?.phase).toBe('writing');
    runs.stop(id);
  });

  it('makes one run of a double click', async () => {
    let now = 5_000;
    const { runs, deepseek } = setUp({ now: () => now });
    const [one, two] = await Promise.all([askWhy(runs), askWhy(runs)]);
    expect(two.id).toBe(one.id);
    expect(deepseek.requests).toHaveLength(1);
    now += doubleAskMs;
    expect((await askWhy(runs)).id).not.toBe(one.id);
  });

  it.each([
    ['   ', 'question-empty'],
    ['x'.repeat(400_001), 'question-too-long'],
  ])('refuses a question that cannot be asked', async (text, trouble) => {
    const { runs } = setUp();
    expect(await runs.ask({ text, way: 'panel' })).toEqual({ trouble });
  });

  it('asks at once what could not be asked a moment ago', async () => {
    const provider = createScriptedProvider();
    let ready: ReturnType<typeof participantOf>[] = [];
    const runs = createRunService({
      store: createRunStore(db),
      keepAlive: createKeepAlive({ ping: () => {}, deadlineMs: 60_000 }),
      readParticipants: async () => ready,
      now: () => 5_000,
    });
    expect(await runs.ask({ text: 'Why?', way: 'panel' })).toEqual({ trouble: 'no-service-on' });
    ready = [participantOf(provider)];
    const result = await runs.ask({ text: 'Why?', way: 'panel' });
    expect(result).toHaveProperty('run');
    if ('run' in result) runs.stop(result.run.id);
  });

  it('says so when the keys cannot be read', async () => {
    const runs = createRunService({
      store: createRunStore(db),
      keepAlive: createKeepAlive({ ping: () => {}, deadlineMs: 1 }),
      readParticipants: () => Promise.reject(new Error('Internal error opening backing store')),
    });
    expect(await runs.ask({ text: 'Why?', way: 'panel' })).toEqual({ trouble: 'storage-failed' });
  });

  it('says so when no service is on', async () => {
    const runs = createRunService({
      store: createRunStore(db),
      keepAlive: createKeepAlive({ ping: () => {}, deadlineMs: 1 }),
      readParticipants: async () => [],
    });
    expect(await runs.ask({ text: 'Why?', way: 'panel' })).toEqual({ trouble: 'no-service-on' });
  });
});

describe('following up', () => {
  it('asks in the same thread, with each model’s own history, also those that were chosen alone', async () => {
    const { runs, deepseek, gemini } = setUp();
    const { id } = await askWhy(runs);
    deepseek.push({ type: 'text-delta', text: 'Tides.' }, { type: 'finish', reason: 'stop' });
    gemini.push({ type: 'text-delta', text: 'Wind.' }, { type: 'finish', reason: 'stop' });
    await vi.waitFor(() => expect(runs.isStreaming()).toBe(false));

    const result = await runs.ask({ text: 'Really?', way: 'panel' }, { follows: { runId: id }, modelKeys: ['gemini'] });
    expect(result).toMatchObject({
      run: { threadId: id, follows: { runId: id }, answers: [{ model: { key: 'gemini' } }] },
    });
    expect(deepseek.requests).toHaveLength(1);
    expect(gemini.requests.at(-1)?.messages).toEqual([
      { role: 'user', text: 'Why?' },
      { role: 'assistant', text: 'Wind.' },
      { role: 'user', text: 'Really?' },
    ]);
    if ('run' in result) runs.stop(result.run.id);
  });
});

describe('stopping and asking again', () => {
  it('stops one answer and lets the other go on', async () => {
    const { runs, deepseek, gemini } = setUp();
    const { id } = await askWhy(runs);
    deepseek.push({ type: 'text-delta', text: 'Because' });
    await vi.waitFor(async () => expect((await runs.read(id))?.answers[0]?.text).toBe('Because'));

    runs.stop(id, `${id}:deepseek`);
    expect(deepseek.signal?.aborted).toBe(true);
    expect(gemini.signal?.aborted).toBe(false);
    gemini.push({ type: 'text-delta', text: 'Hm.' }, { type: 'finish', reason: 'stop' });
    await vi.waitFor(() => expect(runs.isStreaming()).toBe(false));
    expect((await runs.read(id))?.answers.map(({ outcome, text }) => [outcome, text])).toEqual([
      ['stopped', 'Because'],
      ['answered', 'Hm.'],
    ]);
  });

  it('retries one, once for two clicks, and does not hear the stream it left', async () => {
    const { runs, deepseek, gemini } = setUp();
    const { id } = await askWhy(runs);
    deepseek.push({ type: 'text-delta', text: 'Old' });
    gemini.push({ type: 'finish', reason: 'stop' });
    await vi.waitFor(async () => expect((await runs.read(id))?.answers[0]?.text).toBe('Old'));
    runs.stop(id, `${id}:deepseek`);

    void runs.retry(id, `${id}:deepseek`);
    void runs.retry(id, `${id}:deepseek`);
    await vi.waitFor(() => expect(deepseek.requests).toHaveLength(2));
    deepseek.push({ type: 'text-delta', text: 'New.' }, { type: 'finish', reason: 'stop' });
    await vi.waitFor(() => expect(runs.isStreaming()).toBe(false));

    const answer = (await runs.read(id))?.answers[0];
    expect(answer).toMatchObject({ text: 'New.', outcome: 'answered', earlier: [{ text: 'Old', outcome: 'stopped' }] });
    expect(deepseek.requests).toHaveLength(2);
    expect(gemini.requests).toHaveLength(1);
  });
});

describe('a wait before another try', () => {
  const wait: StreamPart = {
    type: 'retry-wait',
    waitMs: 60_000,
    attempt: 2,
    of: 3,
    error: { kind: 'rate-limit', message: 'Slow down.' },
  };

  it('is ended by a press, once for two, of the answer that waits alone', async () => {
    const { runs, deepseek, gemini } = setUp({ now: () => 5_000 });
    const { id } = await askWhy(runs);
    deepseek.push(wait);
    await vi.waitFor(async () => expect((await runs.read(id))?.answers[0]?.retry?.at).toBe(65_000));
    runs.tryNow(id, `${id}:deepseek`);
    runs.tryNow(id, `${id}:deepseek`);
    expect((await runs.read(id))?.answers[0]?.retry?.at).toBe(5_000);
    expect([deepseek.presses, gemini.presses]).toEqual([1, 0]);
    runs.stop(id);
  });

  it('cannot be ended where nothing waits', async () => {
    const { runs, deepseek } = setUp();
    const { id } = await askWhy(runs);
    runs.tryNow(id, `${id}:deepseek`);
    runs.tryNow('no-such-run', 'no-such-answer');
    expect(deepseek.presses).toBe(0);
    runs.stop(id);
  });
});

describe('surviving', () => {
  it('marks what an ended background left as interrupted, keeps its text and sends nothing', async () => {
    const before = setUp();
    const { id } = await askWhy(before.runs);
    before.deepseek.push({ type: 'text-delta', text: 'Because of' });
    await vi.waitFor(async () => expect((await before.store.load(id))?.answers[0]?.text).toBe('Because of'));

    const after = setUp();
    await after.runs.recover();
    expect((await after.runs.read(id))?.answers.map(({ phase, outcome, text }) => [phase, outcome, text])).toEqual([
      ['ended', 'interrupted', 'Because of'],
      ['ended', 'interrupted', ''],
    ]);
    expect(after.deepseek.requests).toHaveLength(0);
    before.runs.stop(id);
  });

  it('leaves its own live runs alone when it recovers', async () => {
    const { runs, store } = setUp();
    const { id } = await askWhy(runs);
    await vi.waitFor(async () => expect(await store.load(id)).toBeDefined());
    await runs.recover();
    expect((await store.load(id))?.answers[0]?.phase).toBe('waiting');
    expect(runs.unkept()).toEqual([]);
    runs.stop(id);
  });

  it('goes on in memory and says so when the store refuses', async () => {
    const broken: RunStore = {
      ...createRunStore(db),
      save: () => Promise.reject(new Error('full')),
    };
    const { runs, deepseek, troubles } = setUp({ store: broken });
    const { id } = await askWhy(runs);
    deepseek.push({ type: 'text-delta', text: 'Because' });
    await vi.waitFor(async () => expect((await runs.read(id))?.answers[0]?.text).toBe('Because'));
    await vi.waitFor(() => expect(troubles).toContain('not-saved'));
    runs.stop(id);
    await vi.waitFor(() => expect(runs.isStreaming()).toBe(false));
    expect((await runs.read(id))?.answers[0]).toMatchObject({ text: 'Because', outcome: 'stopped' });
    // For a file, before it is lost with the background.
    expect(runs.unkept().map((run) => run.answers[0]?.text)).toEqual(['Because']);
  });

  it('beats only while something streams', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const { runs, deepseek, gemini, ping } = setUp();
      vi.advanceTimersByTime(60_000);
      expect(ping).not.toHaveBeenCalled();
      await askWhy(runs);
      await vi.waitFor(() => expect(gemini.requests).toHaveLength(1));
      vi.advanceTimersByTime(60_000);
      expect(ping).toHaveBeenCalledTimes(3);
      deepseek.push({ type: 'finish', reason: 'stop' });
      gemini.push({ type: 'finish', reason: 'stop' });
      await vi.waitFor(() => expect(runs.isStreaming()).toBe(false));
      await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
      vi.advanceTimersByTime(60_000);
      expect(ping).toHaveBeenCalledTimes(3);
    } finally {
      vi.useRealTimers();
    }
  });
});
