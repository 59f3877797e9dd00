/**
 * The pictures of the README and of docs/pictures.md, from the real extension in a real browser with the demo answers.
 * `npm run pictures [-- picture …]`.
 */
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type Emulator, type Pace, startEmulator } from '../tests/emulator/emulator.ts';
import { defaultSettings } from '../utils/store/default-settings.ts';
import { type ExtensionBrowser, launchChromium } from './browser/launch-chromium.ts';
import { openDisplay } from './browser/open-display.ts';
import { pointAtEmulator } from './browser/point-at-emulator.ts';
import { waitForAnswersTo } from './browser/wait-for-answers-to.ts';

const extension = fileURLToPath(new URL('../.output/chrome-mv3', import.meta.url));
const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));

const panelSize = { width: 360, height: 860, deviceScaleFactor: 2 };
const tabSize = { width: 1440, height: 900, deviceScaleFactor: 1.5 };

/** Of WebP, 0 to 100: from here on nobody sees a difference in text. */
const quality = 90;

const everest = 'How high is Mount Everest, when was it first climbed, and can it be done without bottled oxygen?';
const taiwan = 'Is Taiwan a country?';
const code = 'Write a TypeScript function that debounces another function, with a cancel method.';

/** Answers in seconds, so that the times in the pictures are such as people see. */
const quickPace: Pace = { firstByteMs: 600, charactersPerSecond: 600, chunkCharacters: 20 };

interface Studio {
  readonly chromium: ExtensionBrowser;
  readonly emulator: Emulator;
  /** The panels that questions were asked in, by the question. */
  readonly panels: Map<string, Page>;
}

type Scheme = 'light' | 'dark';

type Pictures = Readonly<Record<string, (studio: Studio) => Promise<Page>>>;

/** Of an extension that was just installed. */
const ofNewcomers: Pictures = {
  welcome: async ({ chromium }) => {
    const page = await openPage(chromium, 'sidepanel.html', panelSize);
    await page.waitForSelector('.hello');
    return page;
  },
};

/** With the services at the emulator, which answers. */
const ofAnswers: Pictures = {
  streaming: async ({ chromium, emulator }) => {
    emulator.setPace('all', { firstByteMs: 200, charactersPerSecond: 160, chunkCharacters: 4 });
    emulator.setPace('gemini', { firstByteMs: 200, charactersPerSecond: 5_000, chunkCharacters: 90 });
    const panel = await openPage(chromium, 'sidepanel.html', panelSize);
    await ask(panel, 'How high is Everest?');
    await panel.waitForFunction(() => document.querySelectorAll('.live .prose').length === 3, { polling: 50 });
    return panel;
  },
  panel: (studio) => askedPanel(studio, everest, '.filters'),
  'panel-dark': (studio) => askedPanel(studio, everest, '.filters', 'dark'),
  answers: async (studio) => {
    const panel = await askedPanel(studio, everest, '.filters');
    await panel.click('[data-view="answers"]');
    await panel.waitForSelector('mark [role="button"]');
    await panel.click('mark.differs [role="button"]');
    await panel.waitForSelector('.beside');
    return panel;
  },
  redline: async (studio) => {
    const panel = await askedPanel(studio, code, '.filters');
    await panel.click('[data-view="redline"]');
    await panel.waitForSelector('.code.lines');
    return panel;
  },
  refused: (studio) => askedPanel(studio, taiwan, '.filters'),
  screenshot: (studio) => askedTab(studio, everest, 'light'),
  'tab-code-dark': (studio) => askedTab(studio, code, 'dark'),
};

/** With the services at their own addresses; nothing is asked. The history shows what was asked before. */
const ofSettings: Pictures = {
  masks: async ({ chromium }) => {
    const panel = await openPage(chromium, 'sidepanel.html', panelSize);
    const box = await emptyBox(panel);
    await box?.type('Is this e-mail from support@bank.example about NL91 ABNA 0417 1643 00 real?');
    await panel.waitForSelector('.mask-line');
    return panel;
  },
  history: async ({ chromium }) => {
    const panel = await openPage(chromium, 'sidepanel.html', panelSize);
    await panel.waitForSelector('textarea');
    await panel.locator('::-p-aria(History)').click();
    // What differed is counted a moment after the list is there.
    await panel.waitForFunction(() => {
      const rows = document.querySelectorAll('.run-row');
      return rows.length > 0 && rows.length === document.querySelectorAll('.run-row .verdict').length;
    });
    return panel;
  },
  keys: async ({ chromium }) => {
    const page = await openPage(chromium, 'options.html', { ...tabSize, width: 1100 });
    await page.waitForSelector('#keys .key-modes');
    await page.$eval('#keys', (section) => section.scrollIntoView());
    return page;
  },
};

const wanted = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const display = await openDisplay();
const emulator = await startEmulator({ pace: quickPace });
const panels = new Map<string, Page>();
const chromium = await launchChromium({ extension, display: display.name });
try {
  await takeAll(ofNewcomers);
  await pointAtEmulator(chromium, emulator);
  await takeAll(ofAnswers);
  await pointAtServices(chromium);
  await takeAll(ofSettings);
} finally {
  await chromium.close();
  await emulator.stop();
  await display.close();
}

async function takeAll(pictures: Pictures): Promise<void> {
  for (const [name, take] of Object.entries(pictures)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const page = await take({ chromium, emulator, panels });
    await page.bringToFront();
    // Nothing is under the pointer.
    await page.mouse.move(0, 0);
    const path = join(folder, `${name}.webp`);
    await writeFile(path, await page.screenshot({ type: 'webp', quality }));
    console.log(`${name}: ${Math.round((await stat(path)).size / 1024)} kB`);
    emulator.reset();
  }
}

async function pointAtServices({ browser, page: addressOf }: ExtensionBrowser): Promise<void> {
  const models = defaultSettings.models.map((model) => ({ ...model, on: true, keyEnding: '9c1e' }));
  const page = await browser.newPage();
  await page.goto(addressOf('options.html'));
  await page.evaluate((settings) => chrome.storage.local.set({ settings }), {
    ...defaultSettings,
    askAtOnceChosen: true,
    models,
  });
  await page.close();
}

type Size = Parameters<Page['setViewport']>[0];

async function openPage(
  { browser, page: addressOf }: ExtensionBrowser,
  path: string,
  size: Size,
  scheme: Scheme = 'light',
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(size);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(addressOf(path));
  return page;
}

/** The box of a new question. A panel opens where the one before it was: there, a question would be a follow-up. */
async function emptyBox(panel: Page) {
  await panel.waitForSelector('textarea');
  const another = await panel.$('::-p-aria([name="New question"][role="button"])');
  await another?.click();
  return panel.waitForSelector('form.compose textarea');
}

async function ask(panel: Page, question: string): Promise<void> {
  const box = await emptyBox(panel);
  await box?.type(question);
  await panel.keyboard.press('Enter');
}

/** The panel with a run whose answers are all in. A question is asked once, and shown as often as it is wanted. */
async function askedPanel({ chromium, panels }: Studio, question: string, shows: string, scheme: Scheme = 'light') {
  const panel = panels.get(question) ?? (await openPage(chromium, 'sidepanel.html', panelSize));
  if (!panels.has(question)) await ask(panel, question);
  panels.set(question, panel);
  await waitForAnswersTo(panel, question);
  await panel.bringToFront();
  await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await panel.waitForSelector(shows);
  return panel;
}

async function askedTab(studio: Studio, question: string, scheme: Scheme): Promise<Page> {
  const panel = await askedPanel(studio, question, '.views');
  const run = await waitForAnswersTo(panel, question);
  const tab = await openPage(studio.chromium, `compare.html#run=${run.id}`, tabSize, scheme);
  await tab.waitForSelector('.column');
  await tab.waitForSelector('.filters');
  return tab;
}
