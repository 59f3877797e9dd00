import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/browser/launch-chromium.ts';
import { type Display, openDisplay } from '../../scripts/browser/open-display.ts';
import { readTexts } from '../gallery/texts.ts';
import { chromiumBuild } from './lab.ts';
import { waitForText } from './panel-steps.ts';

let display: Display;

beforeAll(async () => {
  display = await openDisplay();
});

afterAll(() => display?.close());

test.each([
  ['en-GB', 'en', 'en'],
  ['nl', 'nl', 'nl'],
  ['zh-CN', 'zh_CN', 'zh-CN'],
  // Traditional Chinese is not ours to guess from Simplified: all of it is English, and none of it is blank.
  ['zh-TW', 'en', 'en'],
])('a browser in %s shows the texts of %s', async (browserLocale, textLocale, language) => {
  const texts = await readTexts(textLocale);
  const chromium = await launchChromium({ extension: chromiumBuild, display: display.name, locale: browserLocale });
  try {
    const page = await chromium.browser.newPage();
    await page.goto(chromium.page('options.html'));
    await waitForText(page, texts.options_services ?? '');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    const manifest = await page.evaluate(() => chrome.runtime.getManifest());
    expect(manifest.description).toBe(texts.extensionDescription);
    expect(manifest.action?.default_title).toBe(texts.askAllModels);
  } finally {
    await chromium.close();
  }
});
