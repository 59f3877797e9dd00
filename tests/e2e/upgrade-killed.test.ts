import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../scripts/browser/launch-chromium.ts';
import { type Display, openDisplay } from '../../scripts/browser/open-display.ts';
import { firstStores } from '../../utils/store/schema.ts';
import first from '../fixtures/databases/version-1.json' with { type: 'json' };
import { keepProfile } from './keep-profile.ts';
import { killMoments, kills, seed } from './kill-moments.ts';
import { chromiumBuild } from './lab.ts';

/** Copies of the first release's runs: their upgrade takes a second or two. */
const copies = 400;

/** Versions of Dexie are ten times as many in the browser. */
const firstVersion = first.version * 10;

/** Forty starts of a browser on a slow machine, in ms. */
const patienceMs = 600_000;

let folder: string;
let display: Display;
let chromium: ExtensionBrowser | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triptych-upgrade-killed-'));
  display = await openDisplay();
});

afterEach(async () => {
  await chromium?.kill();
  await display?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const profile = () => join(folder, 'profile');

/** Starts the browser, whose background opens the database at once; a page of ours that does not. */
async function start(): Promise<Page> {
  chromium = await launchChromium({ extension: chromiumBuild, display: display.name, profile: profile() });
  const page = await chromium.browser.newPage();
  await page.goto(chromium.page('icon/16.png'));
  return page;
}

/** The database of the first release with many runs, written in the one transaction that makes it. */
function createOld(page: Page): Promise<void> {
  return page.evaluate(
    async ([stores, tables, version, times]) => {
      const done = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      // Both asked for at once: the background must not make a new one in between.
      indexedDB.deleteDatabase('triptych');
      const opening = indexedDB.open('triptych', version);
      opening.onupgradeneeded = () => {
        for (const [name, [key, ...indexes]] of stores) {
          const store = opening.result.createObjectStore(name, { keyPath: key ?? null });
          for (const index of indexes) store.createIndex(index, index);
        }
        const write = (name: 'runs' | 'answers' | 'texts', rows: readonly object[]) => {
          for (const row of rows) opening.transaction?.objectStore(name).add(row);
        };
        for (let copy = 0; copy < times; copy += 1) {
          const of = (id: string) => `${copy}:${id}`;
          write(
            'runs',
            tables.runs.map((run) => ({ ...run, id: of(run.id), threadId: of(run.threadId) })),
          );
          write(
            'answers',
            tables.answers.map((one) => ({ ...one, id: of(one.id), runId: of(one.runId) })),
          );
          write(
            'texts',
            tables.texts.map((text) => ({ ...text, answerId: of(text.answerId) })),
          );
        }
      };
      (await done(opening)).close();
    },
    [
      Object.entries(firstStores).map(([name, keys]) => [name, keys.split(', ')] as const),
      first.tables,
      firstVersion,
      copies,
    ] as const,
  );
}

/** Starts it, and watches how far the upgrade comes. */
async function launch(): Promise<Page> {
  const page = await start();
  await watchUpgrade(page);
  return page;
}

/** How long an opening of the database may take in ms while nothing is in its way; longer, it waits for an upgrade. */
const openingMs = 40;

type Stage = 'before' | 'inTheMiddle' | 'after';

/** Opens the database now and then, and remembers which version it found, and since when it waits for one. */
async function watchUpgrade(page: Page): Promise<void> {
  await page.evaluate((everyMs) => {
    const seen = { version: 0, since: 0 };
    Object.assign(globalThis, { seen });
    const look = () => {
      seen.since = performance.now();
      const opening = indexedDB.open('triptych');
      opening.onsuccess = () => {
        seen.version = opening.result.version;
        seen.since = Number.POSITIVE_INFINITY;
        opening.result.close();
        setTimeout(look, everyMs);
      };
    };
    look();
  }, openingMs);
}

function readStage(page: Page): Promise<Stage> {
  return page.evaluate(
    (oldVersion, longMs) => {
      const { seen } = globalThis as unknown as { readonly seen: { readonly version: number; readonly since: number } };
      if (seen.version > oldVersion) return 'after';
      return performance.now() - seen.since > longMs ? 'inTheMiddle' : 'before';
    },
    firstVersion,
    openingMs,
  );
}

/** Waits for the end of the upgrade, ends the browser, and returns how long that was, in ms. */
async function expectUpgraded(page: Page): Promise<number> {
  const launchedAt = performance.now();
  await expect.poll(() => readStage(page), { timeout: 30_000, interval: 10 }).toBe('after');
  const upgradeMs = performance.now() - launchedAt;
  expect(await count(page)).toEqual(expected);
  await chromium?.kill();
  return upgradeMs;
}

/** What stands in the upgraded database: how many rows, and how many of them are not whole. */
function count(page: Page) {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('triptych');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = database.transaction([...database.objectStoreNames]);
    const all = <Row>(table: string) =>
      new Promise<Row[]>((resolve, reject) => {
        const request = transaction.objectStore(table).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [runs, answers, texts] = await Promise.all([
      all<{ questionKey?: string; summaries?: unknown[]; listedAt?: number; deletedAt?: number }>('runs'),
      all<{ earlier?: unknown }>('answers'),
      all<{ text?: string; earlier?: unknown[] }>('texts'),
    ]);
    database.close();
    const isWhole = ({ questionKey, summaries, listedAt, deletedAt }: (typeof runs)[number]) =>
      questionKey && summaries && (listedAt === undefined) === (deletedAt !== undefined);
    return {
      runs: runs.length,
      brokenRuns: runs.filter((run) => !isWhole(run)).length,
      answers: answers.length,
      // Texts of retries have moved.
      oldAnswers: answers.filter(({ earlier }) => earlier !== undefined).length,
      texts: texts.length,
      retried: texts.filter(({ earlier }) => (earlier?.length ?? 0) > 0).length,
      characters: texts.reduce((sum, { text }) => sum + (text?.length ?? 0), 0),
    };
  });
}

const { runs, answers, texts } = first.tables;
const expected = {
  runs: runs.length * copies,
  brokenRuns: 0,
  answers: answers.length * copies,
  oldAnswers: 0,
  texts: texts.length * copies,
  retried: answers.filter(({ earlier }) => earlier.length > 0).length * copies,
  characters: texts.reduce((sum, { text }) => sum + text.length, 0) * copies,
};

it(
  `upgrades a database of the first release to its end when the browser was killed meanwhile, ${kills} times (SEED=${seed})`,
  async () => {
    await createOld(await start());
    await chromium?.close();
    expect((await readdir(profile())).length).toBeGreaterThan(0);
    const putBack = await keepProfile(profile());

    const upgradeMs = await expectUpgraded(await launch());
    const ends: Record<Stage, number> = { before: 0, inTheMiddle: 0, after: 0 };
    for (const moment of killMoments(upgradeMs)) {
      await putBack();
      const killed = await launch();
      await sleep(moment);
      ends[await readStage(killed)] += 1;
      await chromium?.kill();
      await expectUpgraded(await launch());
    }
    console.log(`The upgrade took ${upgradeMs.toFixed()} ms. Killed`, ends);
    expect(ends.inTheMiddle, 'kills in the middle of the upgrade: with none, this proves nothing').toBeGreaterThan(0);
  },
  patienceMs,
);
