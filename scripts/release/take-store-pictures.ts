import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { instantPace, startEmulator } from '../../tests/emulator/emulator.ts';
import { defaultSettings, type Settings } from '../../utils/store/default-settings.ts';
import { launchChromium } from '../browser/launch-chromium.ts';
import { openDisplay } from '../browser/open-display.ts';
import { pointAtEmulator } from '../browser/point-at-emulator.ts';
import { waitForAnswersTo } from '../browser/wait-for-answers-to.ts';
import { knownQuestions } from '../demo/known-questions.ts';

/*
 * `npm run store-pictures`, after a build: the pictures for the stores, of the real extension with the demo answers,
 * into `.output/store-pictures/<language>/`. Chrome and Edge take 1280 x 800 and 640 x 400, AMO any of this shape.
 */

const extension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const output = fileURLToPath(new URL('../../.output/store-pictures', import.meta.url));

/** The same page at half the scale: the small picture shows what the large one does. */
const sizes = [
  { name: '1280x800', viewport: { width: 1280, height: 800, deviceScaleFactor: 1 } },
  { name: '640x400', viewport: { width: 1280, height: 800, deviceScaleFactor: 0.5 } },
];

const usualSettings: Settings = {
  ...defaultSettings,
  askAtOnceChosen: true,
  models: defaultSettings.models.map((model) => ({ ...model, on: true, keyEnding: '9c1e' })),
};

const [question = ''] = await knownQuestions();

for (const locale of ['en-US', 'nl', 'zh-CN']) {
  const folder = join(output, locale.slice(0, 2));
  await mkdir(folder, { recursive: true });
  const display = await openDisplay();
  const emulator = await startEmulator({ pace: instantPace });
  const chromium = await launchChromium({ extension, display: display.name, locale });
  try {
    await pointAtEmulator(chromium, emulator);
    const panel = await chromium.browser.newPage();
    await panel.goto(chromium.page('sidepanel.html'));
    const box = await panel.waitForSelector('textarea');
    await box?.type(question);
    await panel.keyboard.press('Enter');
    const run = await waitForAnswersTo(panel, question);

    const page = await chromium.browser.newPage();
    const comparison = chromium.page(`compare.html#run=${run.id}`);
    for (const { name, viewport } of sizes) {
      await page.setViewport(viewport);
      await show(page, comparison, 'light', '.column');
      await picture(page, join(folder, `1-differences-${name}.png`));
      await show(page, comparison, 'dark', '.column');
      await picture(page, join(folder, `2-differences-dark-${name}.png`));
    }
    // The options as people have them: with the services at their own addresses. Nothing is asked from here on.
    await page.evaluate((settings) => chrome.storage.local.set({ settings }), usualSettings);
    for (const { name, viewport } of sizes) {
      await page.setViewport(viewport);
      await show(page, chromium.page('options.html'), 'light', '#keys .key-modes');
      for (const [index, section] of ['keys', 'privacy'].entries()) {
        await page.$eval(`#${section}`, (element) => element.scrollIntoView());
        await picture(page, join(folder, `${index + 3}-${section}-${name}.png`));
      }
    }
  } finally {
    await chromium.close();
    await emulator.stop();
    await display.close();
  }
}

/** Opens a page anew in its colours: a change of them while it is open would be in the picture half done. */
async function show(page: Page, url: string, scheme: 'light' | 'dark', selector: string): Promise<void> {
  await page.goto('about:blank');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(url);
  await page.waitForSelector(selector);
  await page.bringToFront();
}

async function picture(page: Page, path: string): Promise<void> {
  await page.screenshot({ path: path as `${string}.png` });
}
