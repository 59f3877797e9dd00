/** Keeps the background alive while it is held, and never otherwise. */
export interface KeepAlive {
  /** Starts beating; the returned function lets go. Beats on until every holder let go or the deadline passed. */
  hold(): () => void;
  isHeld(): boolean;
  /** Calls back whenever the last holder let go. */
  onLetGo(listener: () => void): void;
}

export interface KeepAliveOptions {
  /** Any extension API call: it resets the browser's 30 s idle timer (measured in Chromium 156 and Firefox 153). */
  readonly ping: () => unknown;
  /** Time between beats in ms; must stay well under the 30 s after which the background is ended. */
  readonly everyMs?: number;
  /** Longest time in ms one hold may last: a heartbeat is for one operation, never for good. */
  readonly deadlineMs: number;
}

const defaultBeatMs = 20_000;

export function createKeepAlive({ ping, everyMs = defaultBeatMs, deadlineMs }: KeepAliveOptions): KeepAlive {
  const holders = new Set<symbol>();
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;

  function letGo(holder: symbol): void {
    if (!holders.delete(holder) || holders.size > 0) return;
    clearInterval(timer);
    timer = undefined;
    for (const listener of listeners) listener();
  }

  return {
    hold() {
      const holder = Symbol('holder');
      holders.add(holder);
      timer ??= setInterval(ping, everyMs);
      const deadline = setTimeout(() => letGo(holder), deadlineMs);
      return () => {
        clearTimeout(deadline);
        letGo(holder);
      };
    },

    isHeld: () => holders.size > 0,

    onLetGo(listener) {
      listeners.add(listener);
    },
  };
}
