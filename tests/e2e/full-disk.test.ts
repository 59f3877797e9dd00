import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readStoredRuns } from '../../scripts/browser/read-stored-runs.ts';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import { askInPanel, asks, openPanelPage } from './ask-in-panel.ts';
import { type Downloads, watchDownloads } from './downloads.ts';
import { chromiumBuild, type Lab, openLab } from './lab.ts';
import { panelText, waitForRun, waitForText } from './panel-steps.ts';

const services = ['deepseek', 'openai', 'gemini'] as const;
const fullWords = 'There is no room left on the disk.';

/** Chromium lets writes pass for half a minute that fit into the room it saw last, in ms; and some starts of a run. */
const patienceMs = 90_000;

let folder: string;
let lab: Lab;
let panel: Page;
let downloads: Downloads;
/** Of the browser's debugger: a quota is set as long as the session lasts that set it. */
let session: CDPSession;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triptych-limited-'));
  await makeLimitedBuild(folder);
  lab = await openLab({ extension: folder });
  downloads = await watchDownloads(lab.chromium.browser);
  panel = await openPanelPage(lab);
  session = await panel.createCDPSession();
});

afterAll(async () => {
  await downloads?.remove();
  await lab?.close();
  await rm(folder, { recursive: true, force: true });
});

/** The build without `unlimitedStorage`, which no quota binds: the one way to have a disk that is full when we say so. */
async function makeLimitedBuild(target: string): Promise<void> {
  await cp(chromiumBuild, target, { recursive: true });
  const file = join(target, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  const permissions = manifest.permissions.filter((permission: string) => permission !== 'unlimitedStorage');
  expect(permissions).toHaveLength(manifest.permissions.length - 1);
  await writeFile(file, JSON.stringify({ ...manifest, permissions }));
}

/** Bytes the extension may store; as many as it likes when absent. */
async function setQuota(quotaSize?: number): Promise<void> {
  const origin = lab.chromium.page('').replace(/\/$/, '');
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize !== undefined && { quotaSize }) });
}

const textOf = (question: string, service: string) =>
  `What ${service} says to “${question}” has to be kept somewhere. `.repeat(30).trim();

/** Asks, and waits until all has arrived, kept or not. */
async function ask(question: string): Promise<void> {
  for (const service of services) lab.emulator.script(service, { kind: 'answer', text: textOf(question, service) });
  await askInPanel(panel, question);
  await waitForRun(panel, question);
  await waitForText(panel, '3 of 3');
}

const isTold = async () => (await panelText(panel)).includes(fullWords);

const isKept = async (question: string) =>
  (await readStoredRuns(panel)).some(
    (run) => run.question.text === question && run.answers.every(({ phase }) => phase === 'ended'),
  );

/** Asks one question after the other until the disk takes no more: when that is, the browser decides. */
async function askUntilFull(): Promise<string> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; ) {
    const question = `Where does this go at ${Date.now()}?`;
    await ask(question);
    await expect.poll(async () => (await isTold()) || (await isKept(question)), { timeout: 30_000 }).toBe(true);
    if (await isTold()) return question;
  }
  throw new Error('The disk was never full.');
}

it('goes on in memory while the disk is full, says so, saves it as a file, and writes all when there is room', async () => {
  await ask('Is there room at first?');
  await waitForAnswersTo(panel, 'Is there room at first?');
  await setQuota(1);
  const question = await askUntilFull();
  const asked = lab.emulator.received.filter(asks()).length;
  expect(await panelText(panel)).toContain('3 of 3');

  // A panel that is opened anew finds it in the background's memory.
  await panel.reload();
  await waitForRun(panel, question);
  await waitForText(panel, fullWords);
  await panel.locator('::-p-aria(Save these answers as a file)').click();
  const { bytes } = await downloads.next(() => panel.locator('::-p-text(JSON)').click());
  const saved = JSON.parse(bytes.toString('utf8'));
  expect(saved.runs.map((run: { question: { text: string } }) => run.question.text)).toEqual([question]);
  for (const { text } of saved.runs[0].answers) expect(text).toContain('has to be kept somewhere');

  await setQuota();
  const whole = services.map((service) => ['answered', textOf(question, service)]);
  const readKept = async () => {
    const runs = (await readStoredRuns(panel)).filter((run) => run.question.text === question);
    return runs.flatMap(({ answers }) => answers.map(({ outcome, text }) => [outcome, text.trim()]));
  };
  await expect.poll(readKept, { timeout: patienceMs, interval: 250 }).toEqual(whole);
  await panel.waitForFunction((words) => !document.body.innerText.includes(words), { polling: 50 }, fullWords);
  expect(lab.emulator.received.filter(asks())).toHaveLength(asked);
}, 240_000);
