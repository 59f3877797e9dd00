import type { Hurry } from '../provider.ts';

/** The pressing side of a `Hurry`. A press ends the waits that have read the signal before it, and none after. */
export function createHurry(): Hurry & { press(): void } {
  let next = new AbortController();
  return {
    get signal() {
      return next.signal;
    },
    press() {
      const pressed = next;
      next = new AbortController();
      pressed.abort();
    },
  };
}
