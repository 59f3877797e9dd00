import type { Run } from '../domain.ts';
import type { RunStore } from '../store/runs.ts';
import type { RunEvent } from './messages.ts';
import { applyRunEvent, withJudgement } from './run-state.ts';

/** How often text that arrived is written to the store at most, in ms: what a crash can cost. */
export const flushEveryMs = 250;

/** How often events go to the panels at most, in ms: half a frame, so that few of them miss the next picture. */
export const deliverEveryMs = 8;

/** A run that streams: its state, its way into the store and its way to the panels. */
export interface LiveRun {
  readonly run: Run;
  /** Whether the store refused the last write: there is more in memory than on the disk. */
  readonly isRefused: boolean;
  apply(event: RunEvent): void;
  /** Delivers what is pending, now: after it, the panels have what `run` has. */
  deliver(): void;
  /** Delivers and writes what is pending, now. Resolves to whether the store has everything. */
  settle(): Promise<boolean>;
}

export interface LiveRunDependencies {
  readonly store: Pick<RunStore, 'save'>;
  readonly deliver: (events: readonly RunEvent[]) => void;
  /** The store refused a write. The run goes on in memory, and the next write tries all again. */
  readonly onSaveFailed: (error: unknown) => void;
  /** The store takes writes again, and has all of the run that it refused before. */
  readonly onSaveRecovered?: () => void;
}

export function createLiveRun(
  initial: Run,
  { store, deliver, onSaveFailed, onSaveRecovered }: LiveRunDependencies,
): LiveRun {
  let run = initial;
  let undelivered: RunEvent[] = [];
  let deliverTimer: ReturnType<typeof setTimeout> | undefined;
  let flushTimer: ReturnType<typeof setTimeout> | undefined;
  const unsaved = new Set(initial.answers.map((answer) => answer.id));
  // Writes follow each other, so that an older text never overwrites a newer one.
  let writing = Promise.resolve(true);
  let wasRefused = false;

  function deliverNow(): void {
    clearTimeout(deliverTimer);
    deliverTimer = undefined;
    if (undelivered.length === 0) return;
    const events = undelivered;
    undelivered = [];
    deliver(mergeDeltas(events));
  }

  function flushNow(): Promise<boolean> {
    clearTimeout(flushTimer);
    flushTimer = undefined;
    writing = writing.then(async () => {
      if (unsaved.size === 0) return true;
      const answerIds = new Set(unsaved);
      unsaved.clear();
      try {
        await store.save(run, answerIds);
        if (wasRefused) onSaveRecovered?.();
        wasRefused = false;
        return true;
      } catch (error) {
        wasRefused = true;
        for (const id of answerIds) unsaved.add(id);
        onSaveFailed(error);
        return false;
      }
    });
    return writing;
  }

  void flushNow();

  return {
    get run() {
      return run;
    },

    get isRefused() {
      return wasRefused;
    },

    apply(event) {
      const next = applyRunEvent(run, event);
      if (next === run) return;
      // The end of the last answer may change what an earlier one is beside it.
      for (const answer of next.answers) if (!run.answers.includes(answer)) unsaved.add(answer.id);
      run = next;
      undelivered.push(withJudgement(event, next));
      deliverTimer ??= setTimeout(deliverNow, deliverEveryMs);
      flushTimer ??= setTimeout(() => void flushNow(), flushEveryMs);
    },

    deliver: deliverNow,

    settle() {
      deliverNow();
      return flushNow();
    },
  };
}

/** Joins deltas of one kind that follow each other: "Par" + "is" → "Paris". The first one's time is kept. */
export function mergeDeltas(events: readonly RunEvent[]): RunEvent[] {
  const merged: RunEvent[] = [];
  for (const event of events) {
    const last = merged.at(-1);
    if (
      event.type === 'part' &&
      last?.type === 'part' &&
      last.answerId === event.answerId &&
      ((event.part.type === 'text-delta' && last.part.type === 'text-delta') ||
        (event.part.type === 'reasoning-delta' && last.part.type === 'reasoning-delta'))
    ) {
      merged[merged.length - 1] = { ...last, part: { ...event.part, text: last.part.text + event.part.text } };
    } else {
      merged.push(event);
    }
  }
  return merged;
}
