import type { Settings } from '../store/default-settings.ts';
import type { KeyStore } from '../store/keys/key-store.ts';

export interface ReconcileSources {
  readonly keys: Pick<KeyStore, 'listServices'>;
  readonly readSettings: () => Promise<Settings>;
  readonly updateSettings: (change: (settings: Settings) => Settings) => Promise<void>;
}

/**
 * Takes out of the settings that a key is there where none is any more: the browser was closed in the session mode, or
 * the key store was lost.
 */
export async function reconcileKeys({ keys, readSettings, updateSettings }: ReconcileSources): Promise<void> {
  // The settings first: a key is kept before they say so, so that one that is saved meanwhile is not taken for lost.
  const { models } = await readSettings();
  const kept = new Set(await keys.listServices());
  const lost = models.filter(({ key, keyEnding }) => keyEnding !== undefined && !kept.has(key));
  // Not written for nothing: every page would draw itself anew at each start of the background.
  if (lost.length === 0) return;
  const isLost = ({ key, keyEnding }: Settings['models'][number]) =>
    lost.some((model) => model.key === key && model.keyEnding === keyEnding);
  await updateSettings((settings) => ({
    ...settings,
    models: settings.models.map((model) => (isLost(model) ? { ...model, keyEnding: undefined } : model)),
  }));
}
