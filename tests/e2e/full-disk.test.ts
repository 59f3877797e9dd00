import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readStoredRuns } from '../../scripts/browser/read-stored-runs.ts';
import { askInPanel, asks, openPanelPage } from './ask-in-panel.ts';
import { chromiumBuild, type Lab, openLab } from './lab.ts';
import { panelText, waitForText } from './panel-steps.ts';

let folder: string;
let lab: Lab;
let panel: Page;
/** Of the browser's debugger: a quota is set as long as the session lasts that set it. */
let session: CDPSession;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triptych-limited-'));
  await makeLimitedBuild(folder);
  lab = await openLab({ extension: folder });
  panel = await openPanelPage(lab);
  session = await panel.createCDPSession();
});

afterAll(async () => {
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

/** Chromium remembers for half a minute how much room it saw, and lets writes pass that would fit into that. */
async function waitUntilRefused(): Promise<void> {
  const isRefused = () =>
    panel.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('probe');
        request.onupgradeneeded = () => request.result.createObjectStore('bytes');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = database.transaction('bytes', 'readwrite');
      transaction.objectStore('bytes').put('some bytes', 'probe');
      return new Promise<boolean>((resolve) => {
        transaction.oncomplete = () => resolve(false);
        transaction.onabort = () => resolve(true);
      }).finally(() => database.close());
    });
  await expect.poll(() => isRefused().catch(() => true), { timeout: 45_000, interval: 500 }).toBe(true);
}

it('goes on in memory and says so while the disk is full, and writes all of it when there is room again', async () => {
  const services = ['deepseek', 'openai', 'gemini'] as const;
  const text = 'A sentence that has to be kept somewhere. '.repeat(40);
  for (const service of services) lab.emulator.script(service, { kind: 'answer', text });
  lab.emulator.setPace('all', { firstByteMs: 20, charactersPerSecond: 800, chunkCharacters: 12 });

  await setQuota(1);
  await waitUntilRefused();
  await askInPanel(panel, 'Where does this go?');
  await waitForText(panel, 'The disk could not be written');
  await lab.emulator.waitForRequests(3, (request) => asks()(request) && request.closedBy === 'server');
  await waitForText(panel, '3 of 3');
  expect(await panelText(panel)).toContain(text.trim().slice(0, 80));
  expect(await panelText(panel)).toContain('The disk could not be written');
  expect(await readStoredRuns(panel)).toEqual([]);

  await setQuota();
  await expect
    .poll(async () => (await readStoredRuns(panel))[0]?.answers.map((answer) => [answer.outcome, answer.text.trim()]), {
      timeout: 20_000,
    })
    .toEqual(services.map(() => ['answered', text.trim()]));
  await panel.waitForFunction(() => !document.body.innerText.includes('The disk could not be written'));
  expect(lab.emulator.received.filter(asks())).toHaveLength(3);
});
