import type { Schedule } from './schedule.ts';

/**
 * Counts the time in which this program could hear something: not while the computer slept, not over a clock that
 * was set, and not while it was stopped. Waits measured with it cannot end because a lid was closed.
 */
export interface AwakeClock {
  /** Ms of awake time since the clock was made. */
  now(): number;
  /** Counts, and ticks, from here on. Does nothing when it runs already. */
  start(): void;
  /** Stops counting. Cheap, so that a stream may stop and start it with every part it gives. */
  stop(): void;
  /** Stops for good, its timer with it. */
  end(): void;
}

export interface AwakeClockOptions {
  /** Epoch ms, or any other clock in ms; it may jump. */
  readonly now: () => number;
  readonly schedule: Schedule;
  readonly onTick: () => void;
  /** The clock or the computer made a jump; what was waited for may have been lost in it. */
  readonly onJump: () => void;
}

/** Ms between looks at the clock: the precision of every limit, at the cost of one short timer a second. */
export const tickMs = 1000;

/**
 * A tick that is later than this, in ms, was not merely late. Longer than any pause of a busy machine that was
 * measured, shorter than any sleep worth the name.
 */
export const jumpMs = 5000;

export function createAwakeClock({ now, schedule, onTick, onJump }: AwakeClockOptions): AwakeClock {
  let awake = 0;
  let running = false;
  let cancel: (() => void) | undefined;
  let last = now();

  function count(): number {
    const time = now();
    const passed = time - last;
    last = time;
    if (!running) return awake;
    if (passed >= 0 && passed <= tickMs + jumpMs) awake += passed;
    else onJump();
    return awake;
  }

  function tick(): void {
    cancel = undefined;
    // A stopped clock lets its timer run out.
    if (!running) return;
    count();
    onTick();
    if (running) cancel ??= schedule(tick, tickMs);
  }

  return {
    now: count,
    start() {
      if (running) return;
      count();
      running = true;
      cancel ??= schedule(tick, tickMs);
    },
    stop() {
      count();
      running = false;
    },
    end() {
      running = false;
      cancel?.();
      cancel = undefined;
    },
  };
}
