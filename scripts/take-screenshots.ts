/**
 * The pictures of the README, from the real extension in a real browser: the tab, and the panel in light and dark.
 * Run it after a build: `node scripts/take-screenshots.ts [question …]`; with questions, pictures of those go to
 * `.output/screenshots/` instead.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { instantPace, startEmulator } from '../tests/emulator/emulator.ts';
import { type ExtensionBrowser, launchChromium } from './browser/launch-chromium.ts';
import { openDisplay } from './browser/open-display.ts';
import { pointAtEmulator } from './browser/point-at-emulator.ts';
import { waitForAnswersTo } from './browser/wait-for-answers-to.ts';
import { knownQuestions } from './demo/known-questions.ts';

const extension = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));
const docs = fileURLToPath(new URL('../docs', import.meta.url));
const output = fileURLToPath(new URL('../.output/screenshots', import.meta.url));

const panelSize = { width: 360, height: 900, deviceScaleFactor: 2 };
const tabSize = { width: 1440, height: 900, deviceScaleFactor: 1.5 };

const asked = process.argv.slice(2);
const [everest = ''] = await knownQuestions();
const folder = asked.length > 0 ? output : docs;
await mkdir(folder, { recursive: true });

const display = await openDisplay();
const emulator = await startEmulator({ pace: { ...instantPace, firstByteMs: 400, charactersPerSecond: 4_000 } });
const chromium = await launchChromium({ extension, display: display.name });
try {
  await pointAtEmulator(chromium, emulator);
  for (const [index, question] of (asked.length > 0 ? asked : [everest]).entries()) {
    const prefix = asked.length > 0 ? `${index + 1}-` : '';
    await takePictures(chromium, question, (name) => join(folder, `${prefix}${name}.png`), asked.length > 0);
  }
} finally {
  await chromium.close();
  await emulator.stop();
  await display.close();
}

async function takePictures(
  browser: ExtensionBrowser,
  question: string,
  pathOf: (name: string) => string,
  whole: boolean,
): Promise<void> {
  const panel = await browser.browser.newPage();
  await panel.goto(browser.page('sidepanel.html'));
  await panel.setViewport(panelSize);
  const box = await panel.waitForSelector('textarea');
  await box?.type(question);
  await panel.keyboard.press('Enter');
  const run = await waitForAnswersTo(panel, question);
  await panel.waitForSelector('.honest');
  await picture(panel, 'light', pathOf('panel'), whole);
  await picture(panel, 'dark', pathOf('panel-dark'), whole);

  const tab = await browser.browser.newPage();
  await tab.setViewport(tabSize);
  await tab.goto(browser.page(`compare.html#run=${run.id}`));
  await tab.waitForSelector('.column');
  await picture(tab, 'light', pathOf(whole ? 'tab' : 'screenshot'), false);
  await panel.close();
  await tab.close();
}

async function picture(page: Page, scheme: 'light' | 'dark', path: string, fullPage: boolean): Promise<void> {
  await page.bringToFront();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.screenshot({ path, fullPage });
}
