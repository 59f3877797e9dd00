import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStoredRuns } from '../../scripts/browser/read-stored-runs.ts';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import { type KeyMode, keyModes } from '../../utils/store/keys/key-keeping.ts';
import { type Emulator, instantPace, startEmulator } from '../emulator/emulator.ts';
import { askInPanel, asks, openPanelPage } from './ask-in-panel.ts';
import { chooseInMenu } from './data-steps.ts';
import { type SavedFile, watchDownloads } from './downloads.ts';
import { findInFiles } from './find-in-files.ts';
import { type Lab, openLab } from './lab.ts';
import { panelText, typeIntoPage, waitForText } from './panel-steps.ts';
import { watchConsoles } from './watch-consoles.ts';

/** Letters that stand nowhere else: wherever they are found, the key has leaked. */
const canary = `sk-canary${randomBytes(18).toString('hex')}`;
const passphrase = 'wander copper thistle ninety';
const question = 'Why is the sky blue?';
/** Kept as it is in the history: finding it shows that what searches the files would find the key as well. */
const marker = `marker ${randomBytes(12).toString('hex')}`;

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ pace: instantPace, key: canary });
});

afterAll(async () => {
  await emulator?.stop();
});

describe.each(keyModes)('a key in the mode %s', (mode) => {
  let profile: string;
  let lab: Lab;
  let consoles: () => string;

  beforeAll(async () => {
    emulator.reset();
    profile = await mkdtemp(join(tmpdir(), 'triptych-keys-'));
    lab = await openLab({ profile, emulator, hasKeys: false });
    consoles = watchConsoles(lab.chromium.browser);
  });

  afterAll(async () => {
    await lab?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  it('is entered, checked and used, and stands in no page, console, address or store of a page', async () => {
    const options = await openOptions(lab);
    await chooseMode(options, mode);
    for (const [service, name] of [
      ['deepseek', 'DeepSeek'],
      ['openai', 'ChatGPT'],
      ['gemini', 'Gemini'],
    ]) {
      await options.locator(`#key-${service}`).click();
      await options.keyboard.type(canary);
      await options.keyboard.press('Enter');
      // What is said of one key moves the fields below it.
      await waitForText(options, `${name} accepts the key`);
    }
    await waitForText(options, `ends in ${canary.slice(-4)}`);

    const panel = await openPanelPage(lab);
    emulator.script('deepseek', { kind: 'error', name: 'invalid-key' });
    for (const text of [question, marker]) {
      await askInPanel(panel, text);
      await waitForAnswersTo(panel, text);
    }
    expect(emulator.received.filter(asks()).every(({ headers }) => JSON.stringify(headers).includes(canary))).toBe(
      true,
    );

    const pages = await lab.chromium.browser.pages();
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      expect(page.url()).not.toContain(canary);
      expect(await page.content()).not.toContain(canary);
      const fields = await page.$$eval('input', (inputs) => inputs.map(({ value }) => value).join('\n'));
      expect(fields).not.toContain(canary);
    }
    expect(consoles()).not.toContain(canary);
    expect(await panel.evaluate(() => chrome.storage.local.get().then(JSON.stringify))).not.toContain(canary);
    expect(await panel.evaluate(() => chrome.storage.sync.get().then(JSON.stringify))).toBe('{}');
    expect(JSON.stringify(emulator.received.map(({ path, body }) => [path, body]))).not.toContain(canary);
  });

  it('is in nothing that leaves or is looked at: exports, backup, request log, pictures', async () => {
    const downloads = await watchDownloads(lab.chromium.browser);
    const panel = await openPanelPage(lab);
    await panel.goto(`${lab.chromium.page('compare.html')}#run=${await idOfRun(panel, marker)}`);
    const saved: SavedFile[] = [];
    for (const format of ['Report', 'Markdown', 'JSON', 'CSV']) {
      saved.push(await downloads.next(() => chooseInMenu(panel, format)));
    }
    const options = await openOptions(lab);
    saved.push(await downloads.next(() => options.locator('#data .btn').click()));
    await downloads.remove();
    expect(saved).toHaveLength(5);
    for (const { name, bytes } of saved) {
      const text = name.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
      expect(text, `${name} is the one that was asked for`).toContain(marker);
      expect(text, name).not.toContain(canary);
      expect(name).not.toContain(canary);
    }

    await options.locator('::-p-aria(Open the log)').click();
    await waitForText(options, '/deepseek/chat/completions');
    for (const page of [panel, options]) expect(await textInPicture(page)).not.toContain(canary);
  });

  it('is in no file of the profile, with the browser open and after it was closed', async () => {
    expect(await findInFiles(profile, canary)).toEqual([]);
    await lab.chromium.close();
    expect(await findInFiles(profile, marker), 'what is kept in plain is found').not.toEqual([]);
    expect(await findInFiles(profile, canary)).toEqual([]);
    expect(await findInFiles(profile, passphrase)).toEqual([]);
  });

  it(`is there after the browser was started again ${expected[mode]}`, async () => {
    await lab.close();
    lab = await openLab({ profile, emulator, keepsSettings: true });
    emulator.reset();
    await typeIntoPage(lab, question);
    await lab.input.press('alt+shift+q');
    const panel = await lab.chromium.panel();
    if (mode === 'session') {
      await waitForText(panel, 'No service with a key is switched on');
      expect(await panel.$eval('textarea', ({ value }) => value)).toBe(question);
      return;
    }
    if (mode === 'passphrase') await unlockInPanel(panel);
    await emulator.waitForRequests(3, asks(question));
    await waitForAnswersTo(panel, question);
  });

  /** The question waits in the panel until the passphrase is right, and then goes out by itself. */
  async function unlockInPanel(panel: Page): Promise<void> {
    await waitForText(panel, 'Your keys are locked');
    await panel.locator('.unlock input').click();
    await panel.keyboard.type('not the passphrase');
    await panel.keyboard.press('Enter');
    await waitForText(panel, 'That is not the passphrase');
    expect(emulator.received).toEqual([]);
    await panel.keyboard.type(passphrase);
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.unlock', { hidden: true });
  }
});

const expected: Readonly<Record<KeyMode, string>> = {
  session: 'no more',
  remembered: 'as before',
  passphrase: 'once the passphrase is given, and the question goes on',
};

it('locks by a button, and is forgotten with all others', async () => {
  const lab = await openLab({ emulator });
  try {
    const options = await openOptions(lab);
    await chooseMode(options, 'passphrase');
    await options.locator('::-p-aria(Lock now)').click();
    await waitForText(options, 'Your keys are locked');
    const secrets = await options.evaluate(() => chrome.storage.session.get('secrets'));
    expect(secrets).toEqual({ secrets: { keys: {} } });
    await options.locator('::-p-aria(Forget all keys)').click();
    await options.locator('::-p-aria(Forget all keys for good)').click();
    await options.waitForSelector('#key-deepseek');
    expect(await panelText(options)).not.toContain('ends in');
    const panel = await lab.chromium.browser.newPage();
    await panel.goto(lab.chromium.page('sidepanel.html'));
    await waitForText(panel, 'no key yet');
  } finally {
    await lab.close();
  }
});

async function idOfRun(page: Page, text: string): Promise<string> {
  const run = (await readStoredRuns(page)).find(({ question }) => question.text === text);
  if (!run) throw new Error(`There is no run of "${text}".`);
  return encodeURIComponent(run.id);
}

/** All the words and values that a picture of a page can show, as the browser hands them to a screen reader. */
async function textInPicture(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const texts = nodes.flatMap(({ name, value }) => [name?.value, value?.value]);
  expect(texts.length).toBeGreaterThan(50);
  return texts.join('\n');
}

async function openOptions(lab: Lab): Promise<Page> {
  const options = await lab.chromium.browser.newPage();
  await options.goto(lab.chromium.page('options.html'));
  await options.waitForSelector('.key-modes');
  return options;
}

async function chooseMode(options: Page, mode: KeyMode): Promise<void> {
  await options.locator(`.mode input[value="${mode}"]`).click();
  if (mode === 'passphrase') {
    for (const selector of ['.passphrase-form input', '.passphrase-form input:last-of-type']) {
      await options.locator(selector).click();
      await options.keyboard.type(passphrase);
    }
    await options.locator('::-p-aria(Encrypt the keys)').click();
    await options.waitForSelector('.passphrase-form', { hidden: true });
  }
  await options.waitForFunction(
    (wanted) => document.querySelector<HTMLInputElement>('.mode input:checked')?.value === wanted,
    { polling: 50 },
    mode,
  );
}
