import type { Emulator } from '../../tests/emulator/emulator.ts';
import { catalog, serviceIds } from '../../utils/ask/providers/catalog.ts';
import type { Settings } from '../../utils/store/settings.ts';
import type { ExtensionBrowser } from './launch-chromium.ts';

/** Switches all three services on and sends them to the emulator, as a person would in the options. */
export async function pointAtEmulator(
  { browser, page }: Pick<ExtensionBrowser, 'browser' | 'page'>,
  emulator: Pick<Emulator, 'baseURLs' | 'key'>,
  change: Partial<Settings> = {},
): Promise<void> {
  const services = Object.fromEntries(
    serviceIds.map((id) => [id, { on: true, modelId: catalog[id].defaultModelId, baseURL: emulator.baseURLs[id] }]),
  );
  const settings = { services, askAtOnce: true, askAtOnceChosen: true, ...change };
  const options = await browser.newPage();
  await options.goto(page('options.html'));
  await options.evaluate(
    async (settings, ids, key) => {
      await chrome.storage.local.set({ settings });
      for (const service of ids) await chrome.runtime.sendMessage({ type: 'save-key', service, key });
    },
    settings,
    serviceIds,
    emulator.key,
  );
  await options.close();
}
