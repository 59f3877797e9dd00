import { browser } from '#imports';

/** A time at which the browser wakes the background, should it sleep. */
export interface Alarm {
  /** Epoch ms; undefined: never. */
  set(at: number | undefined): void;
}

/** Register it in the first tick: the alarm itself may be what woke the background. */
export function createAlarm(name: string, onRing: () => void): Alarm {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) onRing();
  });
  return {
    set(at) {
      if (at === undefined) void browser.alarms.clear(name);
      else void browser.alarms.create(name, { when: at });
    },
  };
}
