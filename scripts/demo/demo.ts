/**
 * The main job, for someone with no key: the emulator answers in the place of the three services, the extension is
 * the built one, the browser is a real one. With a display it is left open to play with; without one the job is done
 * once under a virtual display, and its result printed.
 */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Emulator, startEmulator } from '../../tests/emulator/emulator.ts';
import { launchChromium } from '../browser/launch-chromium.ts';
import { openDisplay } from '../browser/open-display.ts';
import { pointAtEmulator } from '../browser/point-at-emulator.ts';
import { askOnPage } from './ask-on-page.ts';
import { knownQuestions } from './known-questions.ts';
import { type PageServer, servePage } from './serve-page.ts';
import { showResult } from './show-result.ts';

const extension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const resultFolder = fileURLToPath(new URL('../../.output/demo', import.meta.url));

const { values } = parseArgs({ options: { question: { type: 'string' } } });
const questions = await knownQuestions();
const question = values.question ?? questions[0] ?? 'How high is Mount Everest?';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const emulator = await startEmulator();
const pages = await servePage(questions, hasDisplay ? question : '');
try {
  await (hasDisplay ? leaveOpen(emulator, pages) : runOnce(emulator, pages));
} finally {
  await pages.close();
  await emulator.stop();
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}

async function leaveOpen(emulator: Emulator, pages: PageServer): Promise<void> {
  const chromium = await launchChromium({ extension, width: 1280, height: 900 });
  await pointAtEmulator(chromium, emulator, { askAtOnceChosen: false });
  const [page = await chromium.browser.newPage()] = await chromium.browser.pages();
  await page.goto(pages.url);
  await page.bringToFront();
  console.log(`
The browser is open, with Triptych in it, on ${pages.url}
The three services are played by a demo server at ${emulator.origin}: nothing leaves this computer, nothing costs money.

  1. Right-click in the text box and choose “Ask all models”.
  2. The side panel opens, three answers arrive, and it shows where they differ.

Close the browser, or press Ctrl+C here, to end.`);
  process.once('SIGINT', () => void chromium.close());
  await new Promise((resolve) => chromium.browser.once('disconnected', resolve));
}

async function runOnce(emulator: Emulator, pages: PageServer): Promise<void> {
  const display = await openDisplay();
  const chromium = await launchChromium({
    extension,
    display: display.name,
    width: display.width,
    height: display.height,
  });
  try {
    await pointAtEmulator(chromium, emulator);
    const panel = await askOnPage(chromium, display, pages.url, question);
    await mkdir(resultFolder, { recursive: true });
    await showResult(chromium, panel, resultFolder);
    if (!questions.includes(question)) console.log(`\nThe demo server has answers to these:\n${listed(questions)}`);
  } finally {
    await chromium.close();
    await display.close();
  }
}
