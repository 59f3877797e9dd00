import type { Settings } from '../../../utils/store/default-settings.ts';
import type { Lab } from '../lab.ts';

/** Changes the settings as the options do; what is not named stays. */
export async function changeSettings(lab: Lab, change: Partial<Settings>): Promise<void> {
  const options = await lab.chromium.browser.newPage();
  await options.goto(lab.chromium.page('options.html'));
  await options.evaluate(async (changed) => {
    const { settings } = await chrome.storage.local.get<{ settings: object }>('settings');
    await chrome.storage.local.set({ settings: { ...settings, ...changed } });
  }, change);
  await options.close();
}
