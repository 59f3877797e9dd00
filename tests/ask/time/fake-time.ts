import { setImmediate as macrotask } from 'node:timers/promises';
import type { Schedule } from '../../../utils/ask/time/schedule.ts';

/** A clock that moves only when told, with its timers. */
export interface FakeTime {
  readonly now: () => number;
  readonly schedule: Schedule;
  /** Moves on by `ms`. Timers fire at their time, and what they set off runs before the next one. */
  advance(ms: number): Promise<void>;
  /** The clock alone is set by `ms`, back or forth: sleep, or a user who sets it. No timer fires of itself. */
  jump(ms: number): void;
  /** Delays of the timers that wait. */
  readonly waiting: readonly number[];
}

interface Timer {
  readonly callback: () => void;
  /** In the time that timers follow, which no jump moves. */
  readonly dueAt: number;
}

export function createFakeTime(start = 1_800_000_000_000): FakeTime {
  let elapsed = 0;
  let offset = start;
  const timers = new Set<Timer>();
  return {
    now: () => offset + elapsed,
    schedule(callback, ms) {
      const timer = { callback, dueAt: elapsed + ms };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async advance(ms) {
      const end = elapsed + ms;
      await macrotask();
      for (;;) {
        const next = [...timers].filter(({ dueAt }) => dueAt <= end).sort((one, other) => one.dueAt - other.dueAt)[0];
        if (!next) break;
        timers.delete(next);
        elapsed = Math.max(elapsed, next.dueAt);
        next.callback();
        await macrotask();
      }
      elapsed = end;
    },
    jump(ms) {
      offset += ms;
    },
    get waiting() {
      return [...timers].map(({ dueAt }) => dueAt - elapsed);
    },
  };
}

/**
 * Time that runs by itself: every timer fires a few real ms after it was set, and the clock has moved by what it was
 * set to. For streams over a real socket, where a clock moved by hand would outrun the bytes.
 */
export function createHastyTime(realMs = 4): Pick<FakeTime, 'now' | 'schedule'> {
  let time = 1_800_000_000_000;
  return {
    now: () => time,
    schedule(callback, ms) {
      const timer = setTimeout(() => {
        time += ms;
        callback();
      }, realMs);
      return () => clearTimeout(timer);
    },
  };
}
