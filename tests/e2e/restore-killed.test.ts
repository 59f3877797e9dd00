import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../scripts/browser/launch-chromium.ts';
import { type Display, openDisplay } from '../../scripts/browser/open-display.ts';
import type { Run } from '../../utils/domain.ts';
import { answerOf } from '../components/compare/run-of.ts';
import { backupOf } from '../store/export/backup-files.ts';
import { chooseBackup, restoreResult } from './data-steps.ts';
import { keepProfile } from './keep-profile.ts';
import { killMoments, kills, seed } from './kill-moments.ts';
import { chromiumBuild } from './lab.ts';

const ownRuns = 3;
const fileRuns = 500;
/** Forty starts of a browser on a slow machine, in ms. */
const patienceMs = 600_000;

let folder: string;
let display: Display;
let chromium: ExtensionBrowser | undefined;
let ownFile: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triptych-restore-killed-'));
  display = await openDisplay();
  ownFile = join(folder, 'own.ndjson.gz');
  file = join(folder, 'file.ndjson.gz');
  await writeFile(ownFile, await backupBytes('own', ownRuns));
  await writeFile(file, await backupBytes('file', fileRuns));
});

afterEach(async () => {
  await chromium?.kill();
  await display?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const profile = () => join(folder, 'profile');

it(
  `leaves all of a backup or nothing of it when the browser is killed, ${kills} times (SEED=${seed})`,
  async () => {
    let options = await openOptions();
    await restoreWhole(options, ownFile);
    await chromium?.close();
    const putBack = await keepProfile(profile());

    options = await openOptions();
    const startedAt = performance.now();
    await restoreWhole(options, file);
    const wholeMs = performance.now() - startedAt;
    expect(await countRows(options)).toEqual(rowsOf(ownRuns + fileRuns));
    await chromium?.kill();

    const ends = { before: 0, after: 0, inTheMiddle: 0 };
    for (const moment of killMoments(wholeMs)) {
      await putBack();
      options = await openOptions();
      await chooseBackup(options, file);
      await sleep(moment);
      const hidden = (await countRows(options)).hidden;
      await chromium?.kill();

      options = await openOptions();
      // What was left unseen is dropped when the extension starts.
      await expect.poll(async () => (await countRows(options)).hidden, { timeout: 20_000, interval: 50 }).toBe(0);
      const rows = await countRows(options);
      const isAll = rows.runs > ownRuns;
      expect(rows).toEqual(rowsOf(isAll ? ownRuns + fileRuns : ownRuns));
      ends[isAll ? 'after' : hidden > 0 ? 'inTheMiddle' : 'before'] += 1;
      await chromium?.kill();
    }
    console.log(
      `A restore took ${wholeMs.toFixed()} ms. Killed while checking ${ends.before}, while writing`,
      ends.inTheMiddle,
      'after',
      ends.after,
    );
    expect(ends.inTheMiddle, 'kills in the middle of writing: with none, this proves nothing').toBeGreaterThan(0);
  },
  patienceMs,
);

/** Starts the browser, and opens the options. */
async function openOptions(): Promise<Page> {
  chromium = await launchChromium({ extension: chromiumBuild, display: display.name, profile: profile() });
  const options = await chromium.browser.newPage();
  await options.goto(chromium.page('options.html'));
  await options.waitForSelector('#data .btn');
  return options;
}

/** Restores a file that is not here yet, to its end. */
async function restoreWhole(options: Page, path: string): Promise<void> {
  await chooseBackup(options, path);
  await options.waitForFunction(
    () =>
      !document.querySelector('#data progress') &&
      document.querySelector('#data .row:last-of-type [role="status"]')?.textContent,
    { polling: 50, timeout: 60_000 },
  );
  expect(await restoreResult(options)).toContain('were restored.');
}

async function backupBytes(name: string, count: number): Promise<Uint8Array> {
  const runs = Array.from({ length: count }, (_, index): Run => {
    const id = `${name}-${index}`;
    const answers = [0, 1, 2].map((place) => {
      const text = Array.from({ length: 60 }, (_, line) => `Line ${line} of answer ${place} to question ${id}.`).join(
        '\n',
      );
      const answer = answerOf(place, text, 'answered');
      return { ...answer, id: `${id}:${answer.model.key}`, runId: id };
    });
    return { id, threadId: id, question: { text: `Question ${id}?`, way: 'panel' }, askedAt: 1_000 + index, answers };
  });
  return new Uint8Array(await (await backupOf(runs)).arrayBuffer());
}

const rowsOf = (runs: number) => ({ runs, hidden: 0, answers: runs * 3, texts: runs * 3, brokenTexts: 0 });

/** Counted in the database itself; a text that does not end as it was written is broken. */
function countRows(page: Page) {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('triptych');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction(['runs', 'answers', 'texts']);
    const all = <Row>(table: string) =>
      new Promise<Row[]>((resolve, reject) => {
        const request = transaction.objectStore(table).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [runs, answers, texts] = await Promise.all([
      all<{ deletedAt?: number }>('runs'),
      all<object>('answers'),
      all<{ text: string }>('texts'),
    ]);
    database.close();
    const hidden = runs.filter((run) => run.deletedAt !== undefined).length;
    const brokenTexts = texts.filter(({ text }) => !/^Line 0 .*Line 59 [^\n]*\.$/s.test(text)).length;
    return { runs: runs.length - hidden, hidden, answers: answers.length, texts: texts.length, brokenTexts };
  });
}
