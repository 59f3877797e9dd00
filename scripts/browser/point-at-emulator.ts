import type { EmulatedService, Emulator } from '../../tests/emulator/emulator.ts';
import { defaultSettings, type Settings } from '../../utils/store/default-settings.ts';
import type { ExtensionBrowser } from './launch-chromium.ts';

/**
 * Switches all three services on and sends them to the emulator, as a person would in the options; without keys where
 * a person is to enter them.
 */
export async function pointAtEmulator(
  { browser, page }: Pick<ExtensionBrowser, 'browser' | 'page'>,
  emulator: Pick<Emulator, 'baseURLs' | 'key'>,
  change: Partial<Settings> = {},
  hasKeys = true,
): Promise<void> {
  const models = defaultSettings.models.map((model) => ({
    ...model,
    baseURL: emulator.baseURLs[model.key as EmulatedService],
  }));
  const settings: Settings = { ...defaultSettings, models, askAtOnceChosen: true, ...change };
  const options = await browser.newPage();
  await options.goto(page('options.html'));
  await options.evaluate(
    async (settings, keys, key) => {
      await chrome.storage.local.set({ settings });
      for (const modelKey of keys) await chrome.runtime.sendMessage({ type: 'save-key', modelKey, key });
    },
    settings,
    hasKeys ? models.map((model) => model.key) : [],
    emulator.key,
  );
  await options.close();
}
