import { storage } from '#imports';
import { catalog, type ServiceId } from '../ask/providers/catalog.ts';

export interface ServiceSettings {
  /** Off at first: nothing is sent to a host before the user switched it on. */
  readonly on: boolean;
  readonly modelId: string;
  /** Another address than the service's own, without a trailing slash. */
  readonly baseURL?: string | undefined;
  /** Last four characters of the kept key; absent when none is kept. The key itself is in `keys.ts`. */
  readonly keyEnding?: string | undefined;
}

export interface Settings {
  readonly services: Readonly<Record<ServiceId, ServiceSettings>>;
  /** True: a capture is asked at once. False: it is put into the question box to edit first. */
  readonly askAtOnce: boolean;
  /** Whether the choice of `askAtOnce` was shown and made. */
  readonly askAtOnceChosen: boolean;
}

export const defaultSettings: Settings = {
  services: {
    deepseek: { on: false, modelId: catalog.deepseek.defaultModelId },
    openai: { on: false, modelId: catalog.openai.defaultModelId },
    gemini: { on: false, modelId: catalog.gemini.defaultModelId },
  },
  askAtOnce: true,
  askAtOnceChosen: false,
};

/** Settings, in `storage.local`. Never holds a key: content scripts of other code can reach this area in Firefox. */
export const settingsItem = storage.defineItem<Settings>('local:settings', { fallback: defaultSettings });

/** Changes one service's settings, leaving all else as it is. */
export async function updateService(id: ServiceId, change: Partial<ServiceSettings>): Promise<void> {
  const settings = await settingsItem.getValue();
  await settingsItem.setValue({
    ...settings,
    services: { ...settings.services, [id]: { ...settings.services[id], ...change } },
  });
}
