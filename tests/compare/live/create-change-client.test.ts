import { describe, expect, it, vi } from 'vitest';
import type { ChangeListener, ChangeRequest, DatedPair } from '../../../utils/compare/live/change-messages.ts';
import { changeIdleMs, changeLimitMs, createChangeClient } from '../../../utils/compare/live/create-change-client.ts';
import { serveChange } from '../../../utils/compare/live/serve-changes.ts';

const pairOf = (text: string): DatedPair => ({
  key: text,
  question: 'How high is it?',
  older: { id: 'then', text: 'The tower is 300 m high.', outcome: 'answered' },
  newer: { id: 'now', text, outcome: 'answered' },
});

/** A client with workers and timers in the test's hands. `answers`: whether its workers do. */
function setUp({ canStart = true, answers = true } = {}) {
  const workers: { listener: ChangeListener; requests: ChangeRequest[]; isClosed: boolean }[] = [];
  const timers = new Set<{ readonly ms: number; readonly callback: () => void }>();
  const compareHere = vi.fn(async (pair: DatedPair) => {
    const { change } = serveChange({ number: 0, pair });
    if (!change) throw new Error('Cannot compare.');
    return change;
  });
  const client = createChangeClient({
    startWorker(listener) {
      if (!canStart) throw new Error('No workers here.');
      const worker = { listener, requests: [] as ChangeRequest[], isClosed: false };
      workers.push(worker);
      return {
        send(request) {
          worker.requests.push(request);
          if (answers) queueMicrotask(() => listener.onReply(serveChange(request)));
        },
        close: () => {
          worker.isClosed = true;
        },
      };
    },
    compareHere,
    schedule(callback, ms) {
      const timer = { ms, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  const pass = (ms: number) => {
    for (const timer of [...timers].filter((one) => one.ms <= ms)) {
      timers.delete(timer);
      timer.callback();
    }
  };
  return { client, workers, compareHere, pass };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('answers held against earlier ones', () => {
  it('are compared one after the other by one worker, and the same two once', async () => {
    const { client, workers } = setUp();
    const pairs = ['It is 310 m high.', 'It is 320 m high.', 'It is 310 m high.'].map(pairOf);
    const changes = await Promise.all(pairs.map((pair) => client.compare(pair)));
    expect(changes.map(({ outcome }) => outcome.kind)).toEqual(['same', 'same', 'same']);
    expect(changes[2]).toBe(changes[0]);
    expect(workers.map(({ requests }) => requests.length)).toEqual([2]);
  });

  it('are compared here where no worker starts, or it is silent', async () => {
    const without = setUp({ canStart: false });
    expect((await without.client.compare(pairOf('It is 310 m high.'))).changes).not.toEqual([]);
    const silent = setUp({ answers: false });
    const first = silent.client.compare(pairOf('It is 310 m high.'));
    await settled();
    silent.pass(changeLimitMs);
    expect((await first).changes).not.toEqual([]);
    expect(silent.workers[0]?.isClosed).toBe(true);
    await silent.client.compare(pairOf('It is 320 m high.'));
    expect(silent.compareHere).toHaveBeenCalledTimes(2);
    expect(silent.workers).toHaveLength(1);
  });

  it('are compared here when the worker dies, and what cannot be compared is asked anew', async () => {
    const { client, workers, compareHere } = setUp({ answers: false });
    compareHere.mockRejectedValueOnce(new Error('No room.'));
    const first = client.compare(pairOf('It is 310 m high.'));
    await settled();
    workers[0]?.listener.onFailure('It died.');
    await expect(first).rejects.toThrow('No room.');
    expect((await client.compare(pairOf('It is 310 m high.'))).changes).not.toEqual([]);
  });

  it('let the worker go when nothing was asked for a while, and start another', async () => {
    const { client, workers, pass } = setUp();
    await client.compare(pairOf('It is 310 m high.'));
    pass(changeIdleMs);
    expect(workers[0]?.isClosed).toBe(true);
    await client.compare(pairOf('It is 320 m high.'));
    expect(workers).toHaveLength(2);
  });
});
