import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readStoredRuns } from '../../scripts/browser/read-stored-runs.ts';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import { askInPanel, openPanelPage } from './ask-in-panel.ts';
import { type Lab, openLab } from './lab.ts';
import { waitForRun, waitForText } from './panel-steps.ts';

let profile: string;
let lab: Lab;

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'triptych-faults-'));
  lab = await openLab({ profile });
});

afterEach(async () => {
  await lab?.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Writes over the files of all databases that the extension has in the profile. Returns how many. */
async function damageDatabase(): Promise<number> {
  const names = await readdir(profile, { recursive: true });
  const files = names.filter((name) =>
    /IndexedDB\/chrome-extension_[^/]*leveldb\/(.*\.(log|ldb)|MANIFEST.*|CURRENT)$/.test(name),
  );
  for (const name of files) await writeFile(join(profile, name), 'not a database '.repeat(400));
  return files.length;
}

it('says that the browser removed a damaged history, and goes on with an empty one', async () => {
  const before = await openPanelPage(lab);
  await askInPanel(before, 'Why is the sky blue?');
  await waitForAnswersTo(before, 'Why is the sky blue?');
  await lab.close();
  expect(await damageDatabase()).toBeGreaterThan(0);

  lab = await openLab({ profile });
  const panel = await openPanelPage(lab);
  await askInPanel(panel, 'And after that?');
  await waitForText(panel, 'And after that?');
  await panel.locator('::-p-aria(History)').click();
  await waitForText(panel, 'found the files damaged');
  expect((await waitForAnswersTo(panel, 'And after that?')).answers.map(({ outcome }) => outcome)).toEqual([
    'answered',
    'answered',
    'answered',
  ]);
  await panel.locator('::-p-text(I have read this)').click();
  await panel.waitForFunction(() => !document.body.innerText.includes('damaged'), { polling: 50 });
  await panel.reload();
  await panel.locator('::-p-aria(History)').click();
  await waitForText(panel, 'And after that?');
  expect(await panel.evaluate(() => document.body.innerText.includes('damaged'))).toBe(false);
});

it('lets a newer version change the database under an open panel, which says so and loses nothing', async () => {
  const panel = await openPanelPage(lab);
  await askInPanel(panel, 'Why is the sky blue?');
  await waitForAnswersTo(panel, 'Why is the sky blue?');
  await panel.locator('::-p-aria(History)').click();
  await waitForText(panel, '1 run');

  const other = await lab.chromium.browser.newPage();
  await other.goto(lab.chromium.page('icon/16.png'));
  const version = await other.evaluate(async () => {
    const [{ version = 0 } = {}] = (await indexedDB.databases()).filter(({ name }) => name === 'triptych');
    return new Promise<number>((resolve, reject) => {
      const request = indexedDB.open('triptych', version + 10);
      request.onupgradeneeded = () => request.result.createObjectStore('moods');
      request.onsuccess = () => {
        resolve(request.result.version);
        request.result.close();
      };
      request.onerror = () => reject(request.error);
    });
  });
  await waitForText(panel, 'this page is of the older version');

  await panel.bringToFront();
  await panel.locator('::-p-text(Reload)').click();
  await panel.waitForSelector('textarea');
  await askInPanel(panel, 'And why is it red at night?');
  await waitForAnswersTo(panel, 'And why is it red at night?');
  expect(await readStoredRuns(panel)).toHaveLength(2);
  const now = await other.evaluate(async () => (await indexedDB.databases()).map(({ version: current }) => current));
  expect(now).toEqual([version]);
});

it('finds what was asked by a word of an answer, at once after it came', async () => {
  const panel = await openPanelPage(lab);
  await askInPanel(panel, 'Why is the sky blue?');
  const run = await waitForAnswersTo(panel, 'Why is the sky blue?');
  const word = run.answers[1]?.text.match(/\p{L}{9,}/u)?.[0] ?? '';
  await panel.locator('::-p-aria(History)').click();
  await panel.waitForSelector('.search input');
  await panel.type('.search input', `${word.toUpperCase().slice(0, -2)} -unheardof`);
  await waitForText(panel, '1 of 1 runs');
  const marked = await panel.$$eval('mark.hit', (marks) => marks.map((mark) => mark.textContent));
  expect(marked.join(' ').toLowerCase()).toContain(word.toLowerCase().slice(0, -2));
});

it('goes on with an empty history when the browser closes the database under an open panel and removes it', async () => {
  const panel = await openPanelPage(lab);
  await askInPanel(panel, 'Why is the sky blue?');
  await waitForAnswersTo(panel, 'Why is the sky blue?');
  await panel.locator('::-p-aria(History)').click();
  await waitForText(panel, '1 run');

  const session = await panel.createCDPSession();
  const origin = lab.chromium.page('').replace(/\/$/, '');
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await askInPanel(panel, 'And after that?');
  // Not before the background has made the database anew: whoever looks into it first would make an empty one.
  await waitForRun(panel, 'And after that?');
  await waitForAnswersTo(panel, 'And after that?');
  await panel.locator('::-p-aria(History)').click();
  await waitForText(panel, 'And after that?');
  expect((await readStoredRuns(panel)).map(({ question }) => question.text)).toEqual(['And after that?']);

  // Told once the extension starts anew.
  await lab.close();
  lab = await openLab({ profile, keepsSettings: true });
  const later = await lab.chromium.browser.newPage();
  await later.goto(lab.chromium.page('sidepanel.html'));
  await later.waitForFunction(
    async () => ((await chrome.storage.local.get('database')).database as { lostAt?: number } | undefined)?.lostAt,
    { polling: 50 },
  );
  await later.locator('::-p-aria(History)').click();
  await waitForText(later, 'And after that?');
  await waitForText(later, 'found the files damaged');
});
