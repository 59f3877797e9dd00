import type { Settings } from '../store/default-settings.ts';
import type { KeyStore } from '../store/keys/key-store.ts';

export interface ReconcileSources {
  readonly keys: Pick<KeyStore, 'listServices'>;
  readonly readSettings: () => Promise<Settings>;
  readonly updateSettings: (change: (settings: Settings) => Settings) => Promise<void>;
}

/**
 * Takes out of the settings that a key is there where none is any more: the browser was closed in the session mode, or
 * the key store was lost. Call it at the start, before anybody keeps a key.
 */
export async function reconcileKeys({ keys, readSettings, updateSettings }: ReconcileSources): Promise<void> {
  const kept = new Set(await keys.listServices());
  const lacks = ({ key, keyEnding }: Settings['models'][number]) => keyEnding !== undefined && !kept.has(key);
  // Not written for nothing: every page would draw itself anew at each start of the background.
  if (!(await readSettings()).models.some(lacks)) return;
  await updateSettings((settings) => ({
    ...settings,
    models: settings.models.map((model) => (lacks(model) ? { ...model, keyEnding: undefined } : model)),
  }));
}
