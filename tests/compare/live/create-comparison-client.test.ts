import { describe, expect, it } from 'vitest';
import type {
  ComparisonListener,
  ComparisonReply,
  ComparisonRequest,
} from '../../../utils/compare/live/comparison-messages.ts';
import { createComparisonClient, replyLimitMs } from '../../../utils/compare/live/create-comparison-client.ts';
import type { LiveState } from '../../../utils/compare/live/live-state.ts';
import { createComparisonServer } from '../../../utils/compare/live/serve-comparisons.ts';
import type { Comparison } from '../../../utils/domain.ts';

const stateOf = (text: string, isGrowing = true): LiveState => ({
  runId: 'run',
  question: 'How tall?',
  answers: ['a', 'b'].map((id) => ({ id, text, isGrowing })),
});

/** A client with workers, a clock and timers in the test's hands. The workers answer when they are told to. */
function setUp({ canStart = true, compareHere = async () => undefined as Comparison | undefined } = {}) {
  const workers: { listener: ComparisonListener; requests: ComparisonRequest[]; isClosed: boolean }[] = [];
  const timers = new Set<{ at: number; callback: () => void }>();
  const here: LiveState[] = [];
  let time = 0;
  const client = createComparisonClient({
    startWorker(listener) {
      if (!canStart) throw new Error('No workers here.');
      const worker = { listener, requests: [] as ComparisonRequest[], isClosed: false };
      workers.push(worker);
      return {
        send: (request) => worker.requests.push(request),
        close: () => {
          worker.isClosed = true;
        },
      };
    },
    compareHere(state) {
      here.push(state);
      return compareHere();
    },
    schedule(callback, ms) {
      const timer = { at: time + ms, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    now: () => time,
  });
  return {
    client,
    workers,
    here,
    sent: () => workers.flatMap(({ requests }) => requests.map(({ state }) => state.answers[0]?.text)),
    reply(extra: Partial<ComparisonReply> = {}) {
      const worker = workers.at(-1);
      const request = worker?.requests.at(-1);
      if (!worker || !request) throw new Error('Nothing was asked.');
      worker.listener.onReply({ number: request.number, ...extra });
    },
    pass(ms: number) {
      time += ms;
      for (const timer of [...timers]) {
        if (timer.at > time) continue;
        timers.delete(timer);
        timer.callback();
      }
    },
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('while a state is compared', () => {
  it('only the newest other one waits', () => {
    const { client, sent, reply } = setUp();
    for (const text of ['one', 'two', 'three', 'four']) client.submit(stateOf(text));
    expect(sent()).toEqual(['one']);
    reply();
    expect(sent()).toEqual(['one', 'four']);
    reply();
    expect(sent()).toEqual(['one', 'four']);
    expect(client.getSnapshot()?.state).toEqual(stateOf('four'));
  });

  it('the same state is not asked for again', () => {
    const { client, sent, reply } = setUp();
    client.submit(stateOf('one'));
    client.submit(stateOf('one'));
    reply();
    client.submit(stateOf('one'));
    expect(sent()).toEqual(['one']);
    client.submit(stateOf('one', false));
    expect(sent()).toEqual(['one', 'one']);
  });

  it('each result names what it was made of, and listeners hear of it once', () => {
    const { client, reply } = setUp();
    let heard = 0;
    const stop = client.subscribe(() => heard++);
    client.submit(stateOf('one'));
    client.submit(stateOf('two'));
    reply();
    expect([client.getSnapshot()?.state.answers[0]?.text, heard]).toEqual(['one', 1]);
    stop();
    reply();
    expect(heard).toBe(1);
  });

  it('a reply to something else is not taken', () => {
    const { client, reply } = setUp();
    client.submit(stateOf('one'));
    reply({ number: 99 });
    expect(client.getSnapshot()).toBeUndefined();
  });
});

describe('a worker', () => {
  it('that was started ahead is the one that compares', () => {
    const { client, workers, sent } = setUp();
    client.warm();
    client.warm();
    expect(workers).toHaveLength(1);
    client.submit(stateOf('one'));
    expect(sent()).toEqual(['one']);
    expect(workers).toHaveLength(1);
  });

  it('that cannot be started ahead is no failure of anything asked for', async () => {
    const { client, here } = setUp({ canStart: false });
    client.warm();
    expect(client.getSnapshot()).toBeUndefined();
    client.submit(stateOf('one'));
    await settled();
    expect(here).toEqual([stateOf('one')]);
  });
});

describe('texts that grow', () => {
  it('wait four times as long as the last comparison took', () => {
    const { client, sent, reply, pass } = setUp();
    client.submit(stateOf('one'));
    pass(50);
    reply();
    client.submit(stateOf('two'));
    pass(199);
    client.submit(stateOf('three'));
    expect(sent()).toEqual(['one']);
    pass(1);
    expect(sent()).toEqual(['one', 'three']);
  });

  it('are compared at once when all are complete', () => {
    const { client, sent, reply, pass } = setUp();
    client.submit(stateOf('one'));
    pass(500);
    reply();
    client.submit(stateOf('two'));
    client.submit(stateOf('three', false));
    expect(sent()).toEqual(['one', 'three']);
    reply();
    pass(10_000);
    expect(sent()).toEqual(['one', 'three']);
  });
});

describe('without a worker', () => {
  const comparison = { groups: [] } as unknown as Comparison;

  it('that starts, it is compared here', async () => {
    const { client, here } = setUp({ canStart: false, compareHere: async () => comparison });
    client.submit(stateOf('one'));
    await settled();
    expect(here).toEqual([stateOf('one')]);
    expect(client.getSnapshot()).toEqual({ state: stateOf('one'), comparison, hasFailed: false });
  });

  it('that lives, it is compared here, and the next one by another worker', async () => {
    const { client, workers, here, sent, pass } = setUp({ compareHere: async () => comparison });
    client.submit(stateOf('one'));
    workers[0]?.listener.onFailure('out of memory');
    expect(workers[0]?.isClosed).toBe(true);
    await settled();
    expect(client.getSnapshot()?.comparison).toBe(comparison);
    pass(1000);
    client.submit(stateOf('two'));
    expect(here).toHaveLength(1);
    expect(sent()).toEqual(['one', 'two']);
    expect(workers).toHaveLength(2);
    workers[0]?.listener.onReply({ number: 2 });
    workers[0]?.listener.onFailure('again');
    expect(client.getSnapshot()?.state).toEqual(stateOf('one'));
    expect(workers[1]?.isClosed).toBe(false);
  });

  it('after three that died, no other is started', async () => {
    const { client, workers, here } = setUp({ compareHere: async () => comparison });
    for (const text of ['1', '2', '3', '4', '5']) {
      client.submit(stateOf(text, false));
      if (workers.at(-1)?.isClosed === false) workers.at(-1)?.listener.onFailure('died');
      await settled();
    }
    expect(workers).toHaveLength(3);
    expect(here).toHaveLength(5);
  });

  it('that replies in time, another one gets the newest state; then the page is told, not kept waiting', () => {
    const { client, workers, here, pass, sent } = setUp();
    client.submit(stateOf('one'));
    client.submit(stateOf('two', false));
    pass(replyLimitMs - 1);
    expect(sent()).toEqual(['one']);
    pass(1);
    expect(sent()).toEqual(['one', 'two']);
    expect(workers.map(({ isClosed }) => isClosed)).toEqual([true, false]);
    expect(client.getSnapshot()).toBeUndefined();
    pass(replyLimitMs);
    expect(workers.map(({ isClosed }) => isClosed)).toEqual([true, true]);
    expect(here).toEqual([]);
    expect(client.getSnapshot()).toEqual({ state: stateOf('two', false), hasFailed: true });
  });

  it('and when it fails here as well, the page is told', async () => {
    const { client } = setUp({ canStart: false, compareHere: () => Promise.reject(new Error('no')) });
    client.submit(stateOf('one'));
    await settled();
    expect(client.getSnapshot()).toEqual({ state: stateOf('one'), hasFailed: true });
  });
});

describe('the server in the worker', () => {
  it('answers with a comparison, with nothing yet, and with its failure', () => {
    const serve = createComparisonServer();
    expect(serve({ number: 1, state: stateOf('It is 330 m tall.', false) }).comparison?.groups).toHaveLength(1);
    expect(serve({ number: 2, state: stateOf('', true) })).toEqual({ number: 2 });
    const broken = createComparisonServer({
      compare() {
        throw new Error('broken');
      },
    });
    expect(broken({ number: 3, state: stateOf('') })).toEqual({ number: 3, error: 'Error: broken' });
  });
});
