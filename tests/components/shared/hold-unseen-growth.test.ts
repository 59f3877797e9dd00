import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { holdUnseenGrowth, unseenMs, withoutUnseenGrowth } from '../../../components/shared/hold-unseen-growth.ts';
import type { Answer, Run } from '../../../utils/domain.ts';
import type { PanelState } from '../../../utils/run/run-client.ts';
import { answerOf, runOf } from '../compare/run-of.ts';

const [first, second] = [answerOf(0, 'One'), answerOf(1, 'Uno')];

function stateOf(run: Run): PanelState {
  return { connected: true, view: { name: 'run', runId: run.id }, run };
}

/** A state that changes, and ends of texts that come into sight and leave it. */
function createPanel(...answers: readonly Answer[]) {
  let state = stateOf(runOf(...answers));
  const listeners = new Set<() => void>();
  const sightListeners = new Set<() => void>();
  const seen = new Set<string>();
  return {
    source: {
      getSnapshot: () => state,
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    ends: {
      isSeen: (answerId: string) => seen.has(answerId),
      subscribe(listener: () => void) {
        sightListeners.add(listener);
        return () => sightListeners.delete(listener);
      },
    },
    change(index: number, change: Partial<Answer>) {
      const { run } = state;
      const answer = run?.answers[index];
      if (run && answer)
        state = { ...state, run: { ...run, answers: run.answers.with(index, { ...answer, ...change }) } };
      for (const listener of listeners) listener();
    },
    see(answer: Answer) {
      seen.add(answer.id);
      for (const listener of sightListeners) listener();
    },
    hide: (answer: Answer) => seen.delete(answer.id),
    isListenedTo: () => listeners.size + sightListeners.size > 0,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function show(panel: ReturnType<typeof createPanel>) {
  const store = holdUnseenGrowth(panel.source, panel.ends);
  const drawn: (readonly string[])[] = [];
  const stop = store.subscribe(() => drawn.push(store.getSnapshot().run?.answers.map(({ text }) => text) ?? []));
  return { store, drawn, stop };
}

describe('what answers grow by', () => {
  test('is drawn at once where it is seen', () => {
    const panel = createPanel(first, second);
    panel.see(first);
    const { drawn } = show(panel);
    panel.change(0, { text: 'One two' });
    expect(drawn).toEqual([['One two', 'Uno']]);
  });

  test('comes a few times a second where it is not, whatever came in between', () => {
    const panel = createPanel(first, second);
    panel.see(first);
    const { drawn } = show(panel);
    panel.change(1, { text: 'Uno due' });
    panel.change(0, { text: 'One two' });
    panel.change(1, { text: 'Uno due tre' });
    expect(drawn).toEqual([['One two', 'Uno']]);
    vi.advanceTimersByTime(unseenMs);
    expect(drawn.slice(1)).toEqual([['One two', 'Uno due tre']]);
    vi.advanceTimersByTime(10 * unseenMs);
    expect(drawn).toHaveLength(2);
  });

  test('is there at once when it comes into sight', () => {
    const panel = createPanel(first, second);
    const { drawn } = show(panel);
    panel.change(1, { text: 'Uno due' });
    expect(drawn).toEqual([]);
    panel.see(second);
    expect(drawn).toEqual([['One', 'Uno due']]);
  });

  test('does not keep back an end, a failure or a wait', () => {
    const panel = createPanel(first, second);
    const { store } = show(panel);
    panel.change(0, { text: 'One two', phase: 'ended', outcome: 'answered' });
    expect(store.getSnapshot()).toEqual(panel.source.getSnapshot());
    panel.change(1, { text: 'Uno due' });
    panel.change(1, { citations: [{ url: 'https://example.org' }] });
    expect(store.getSnapshot()).toEqual(panel.source.getSnapshot());
  });

  test('is whole for who listens late, and nothing runs on for nobody', () => {
    const panel = createPanel(first, second);
    const { store, stop } = show(panel);
    panel.change(1, { text: 'Uno due' });
    stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(panel.isListenedTo()).toBe(false);
    expect(store.getSnapshot()).toBe(panel.source.getSnapshot());
    panel.change(1, { text: 'Uno due tre' });
    store.subscribe(() => undefined);
    expect(store.getSnapshot()).toBe(panel.source.getSnapshot());
  });
});

describe('a state without unseen growth', () => {
  const words = fc.string({ maxLength: 5 });
  const answers = fc.tuple(words, words, words).map((texts) => texts.map((text, index) => answerOf(index, text)));
  const change = fc.record({ at: fc.nat(2), grows: fc.boolean(), more: fc.string({ minLength: 1, maxLength: 5 }) });

  test('has all that is seen, and no more of the rest than its growth is held back', () => {
    fc.assert(
      fc.property(answers, fc.array(change), fc.array(fc.nat(2)), (before, changes, seen) => {
        const shown = stateOf(runOf(...before));
        const now = changes.reduce((all, { at, grows, more }) => {
          const answer = all[at];
          const next = grows ? { text: `${answer?.text}${more}` } : { requestId: more };
          return answer ? all.with(at, { ...answer, ...next }) : all;
        }, before);
        const newest = stateOf({ ...runOf(...now) });
        const isSeen = (id: string) => seen.some((index) => before[index]?.id === id);
        const { run } = withoutUnseenGrowth(shown, newest, isSeen);
        for (const [index, answer] of now.entries()) {
          const isHeld = !isSeen(answer.id) && answer.requestId === before[index]?.requestId;
          expect(run?.answers[index]).toBe(isHeld ? before[index] : answer);
        }
      }),
    );
  });

  test('is the one shown when nothing else changed', () => {
    const shown = stateOf(runOf(first, second));
    const { run } = shown;
    if (!run) throw new Error('No run.');
    const newest = { ...shown, run: { ...run, answers: [{ ...first, text: 'One two' }, second] } };
    expect(withoutUnseenGrowth(shown, newest, () => false)).toBe(shown);
    expect(withoutUnseenGrowth(shown, { ...newest, connected: false }, () => false)).toEqual({
      ...shown,
      connected: false,
    });
    const other = stateOf({ ...runOf(first, second), id: 'other' });
    expect(withoutUnseenGrowth(shown, other, () => false)).toBe(other);
  });
});
