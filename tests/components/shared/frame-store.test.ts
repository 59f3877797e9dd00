import { expect, test } from 'vitest';
import { createFrameStore } from '../../../components/shared/frame-store.ts';

function createCounter() {
  let value = 0;
  const listeners = new Set<() => void>();
  return {
    getSnapshot: () => value,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add() {
      value++;
      for (const listener of listeners) listener();
    },
    listeners,
  };
}

function createFrames() {
  const waiting = new Set<() => void>();
  return {
    schedule(callback: () => void) {
      waiting.add(callback);
      return () => waiting.delete(callback);
    },
    paint() {
      const due = [...waiting];
      waiting.clear();
      for (const callback of due) callback();
    },
    waiting,
  };
}

test('many changes in one frame are published once, with the last state', () => {
  const counter = createCounter();
  const frames = createFrames();
  const store = createFrameStore(counter, frames.schedule);
  const seen: number[] = [];
  store.subscribe(() => seen.push(store.getSnapshot()));
  for (let change = 0; change < 5; change++) counter.add();
  expect(store.getSnapshot()).toBe(0);
  frames.paint();
  expect(seen).toEqual([5]);
  counter.add();
  frames.paint();
  expect(seen).toEqual([5, 6]);
});

test('a listener that comes late sees what happened before it came', () => {
  const counter = createCounter();
  const store = createFrameStore(counter, createFrames().schedule);
  counter.add();
  store.subscribe(() => undefined);
  expect(store.getSnapshot()).toBe(1);
});

test('without listeners nothing is kept running, and listening again works', () => {
  const counter = createCounter();
  const frames = createFrames();
  const store = createFrameStore(counter, frames.schedule);
  const stop = store.subscribe(() => undefined);
  counter.add();
  stop();
  expect(frames.waiting.size).toBe(0);
  expect(counter.listeners.size).toBe(0);
  store.subscribe(() => undefined);
  counter.add();
  frames.paint();
  expect(store.getSnapshot()).toBe(2);
});
