import { describe, expect, it, vi } from 'vitest';
import {
  createTokenCounter,
  idleMs,
  longestCounted,
  replyLimitMs,
  type TokenListener,
} from '../../../../utils/ask/prices/tokens/create-token-counter.ts';

/** Workers that answer when they are told to, and a clock that stands still. */
function start(startFails = false) {
  const workers: { readonly sent: (readonly string[])[]; readonly listener: TokenListener; isClosed: boolean }[] = [];
  const timers = new Set<{ readonly callback: () => void; readonly ms: number }>();
  const counter = createTokenCounter({
    startWorker(listener) {
      if (startFails) throw new Error('no workers here');
      const worker = { sent: [] as (readonly string[])[], listener, isClosed: false };
      workers.push(worker);
      return {
        send: ({ texts }) => void worker.sent.push(texts),
        close: () => {
          worker.isClosed = true;
        },
      };
    },
    schedule(callback, ms) {
      const timer = { callback, ms };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
  });
  const reply = (counts: readonly number[]) => workers.at(-1)?.listener.onReply({ counts });
  const pass = (ms: number) => {
    for (const timer of [...timers].filter((one) => one.ms === ms)) {
      timers.delete(timer);
      timer.callback();
    }
  };
  return { counter, workers, reply, pass };
}

describe('the counter of tokens', () => {
  it('starts no worker before there is something to count', () => {
    const { workers, counter } = start();
    counter.count([]);
    expect(workers).toHaveLength(0);
  });

  it('counts each text once, and tells who listens', () => {
    const { counter, workers, reply } = start();
    const heard = vi.fn();
    counter.subscribe(heard);
    counter.count(['Why?', 'Because.', 'Why?']);
    expect(workers[0]?.sent).toEqual([['Why?', 'Because.']]);
    expect(counter.getSnapshot().size).toBe(0);
    reply([2, 3]);
    expect(heard).toHaveBeenCalledOnce();
    expect([...counter.getSnapshot()]).toEqual([
      ['Why?', 2],
      ['Because.', 3],
    ]);
    counter.count(['Because.', 'And?']);
    expect(workers[0]?.sent[1]).toEqual(['And?']);
  });

  it('counts the newest next, where questions come faster than it counts', () => {
    const { counter, workers, reply } = start();
    for (const text of ['W', 'Wh', 'Why']) counter.count([text]);
    reply([1]);
    expect(workers[0]?.sent).toEqual([['W'], ['Why']]);
  });

  it('ends a worker that counts for too long, and does not ask for that text again', () => {
    const { counter, workers, pass, reply } = start();
    counter.count(['aaaa']);
    pass(replyLimitMs);
    expect(workers[0]?.isClosed).toBe(true);
    counter.count(['aaaa']);
    expect(workers).toHaveLength(1);
    counter.count(['aaaa', 'Why?']);
    expect(workers[1]?.sent).toEqual([['Why?']]);
    // What the first one still says counts for nothing.
    workers[0]?.listener.onReply({ counts: [9] });
    reply([2]);
    expect([...counter.getSnapshot()]).toEqual([['Why?', 2]]);
  });

  it('leaves texts alone that are longer than a question may be', () => {
    const { counter, workers } = start();
    counter.count(['a'.repeat(longestCounted + 1)]);
    expect(workers).toHaveLength(0);
  });

  it('gives the memory back when nothing was asked for a while, and starts again', () => {
    const { counter, workers, reply, pass } = start();
    counter.count(['Why?']);
    reply([2]);
    pass(idleMs);
    expect(workers[0]?.isClosed).toBe(true);
    counter.count(['And?']);
    expect(workers).toHaveLength(2);
  });

  it('does without where no worker starts or stays', () => {
    const { counter } = start(true);
    for (const text of ['a', 'b', 'c', 'd']) counter.count([text]);
    expect(counter.getSnapshot().size).toBe(0);
    const { counter: other, workers } = start();
    for (const text of ['a', 'b', 'c', 'd']) {
      other.count([text]);
      workers.at(-1)?.listener.onFailure();
    }
    expect(workers).toHaveLength(3);
  });
});
