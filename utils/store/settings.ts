import { storage } from '#imports';
import type { Settings } from './default-settings.ts';
import { mendSettings } from './mend-settings.ts';

const item = storage.defineItem<Partial<Settings>>('local:settings', { fallback: {} });

/**
 * The settings, in `storage.local`. Never holds an API key: content scripts of other code can reach this area in
 * Firefox. What an older version did not know, or a fault has damaged, is filled in.
 */
export async function readSettings(): Promise<Settings> {
  return mendSettings(await item.getValue());
}

let changing: Promise<void> = Promise.resolve();

/** Applies a change to the settings as they are then. Changes of one page follow each other; none is lost. */
export function updateSettings(change: (settings: Settings) => Settings): Promise<void> {
  changing = changing.catch(() => undefined).then(async () => item.setValue(change(await readSettings())));
  return changing;
}

/** Calls back with the settings after every change, and those before it, from whichever page. Returns the unsubscriber. */
export function watchSettings(listener: (settings: Settings, before: Settings) => void): () => void {
  return item.watch((changed, before) => listener(mendSettings(changed), mendSettings(before)));
}

/** Time in ms without use after which keys behind a passphrase lock; undefined: not before the browser closes. */
export function idleMsOf({ lockAfterMinutes }: Pick<Settings, 'lockAfterMinutes'>): number | undefined {
  return lockAfterMinutes > 0 ? lockAfterMinutes * 60_000 : undefined;
}
