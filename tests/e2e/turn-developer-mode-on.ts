import type { Browser } from 'puppeteer-core';

interface DeveloperChrome {
  readonly developerPrivate: {
    updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
  };
}

/** Without it, Chromium switches an unpacked extension off instead of loading it again. One from the store needs none. */
export async function turnDeveloperModeOn(browser: Browser): Promise<void> {
  const extensions = await browser.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate(() =>
    (chrome as unknown as DeveloperChrome).developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  await extensions.close();
}
