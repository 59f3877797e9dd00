import { randomBytes } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitForAnswersTo } from '../../scripts/browser/wait-for-answers-to.ts';
import { defaultSettings } from '../../utils/store/default-settings.ts';
import { type Emulator, instantPace, startEmulator } from '../emulator/emulator.ts';
import { askInPanel, asks, openPanelPage } from './ask-in-panel.ts';
import { type Lab, openLab } from './lab.ts';
import { panelText, waitForText } from './panel-steps.ts';
import { turnDeveloperModeOn } from './turn-developer-mode-on.ts';

const canary = `sk-canary${randomBytes(18).toString('hex')}`;

let emulator: Emulator;
let lab: Lab;

beforeEach(async () => {
  emulator = await startEmulator({ pace: instantPace, key: canary });
});

afterEach(async () => {
  await lab?.close();
  await emulator?.stop();
});

async function openOptions(): Promise<Page> {
  const options = await lab.chromium.browser.newPage();
  await options.goto(lab.chromium.page('options.html'));
  await options.waitForSelector('#privacy');
  return options;
}

describe('with local only on', () => {
  it('asks who is on this computer, and no request to anyone else leaves', async () => {
    // DeepSeek at its own address: the network log of the lab fails the test if as much as one request goes there.
    const models = defaultSettings.models.map((model) =>
      model.key === 'deepseek' ? model : { ...model, baseURL: emulator.baseURLs[model.key as 'openai' | 'gemini'] },
    );
    lab = await openLab({ emulator, settings: { models } });
    const options = await openOptions();
    await options.locator('::-p-aria([name="Local only: no request may leave this computer"][role="switch"])').click();
    await options.waitForFunction(async () => {
      const { settings } = await chrome.storage.local.get<{ settings: { localOnly: boolean } }>('settings');
      return settings?.localOnly;
    });

    const panel = await openPanelPage(lab);
    await waitForText(panel, 'Local only is on');
    await askInPanel(panel, 'Why is the sky blue?');
    const run = await waitForAnswersTo(panel, 'Why is the sky blue?');
    expect(run.answers.map(({ model, outcome }) => [model.key, outcome])).toEqual([
      ['openai', 'answered'],
      ['gemini', 'answered'],
    ]);

    // Not only left out by the list of models: what tries all the same is stopped at the way out.
    const listed = await options.evaluate(() =>
      chrome.runtime.sendMessage({ type: 'list-models', modelKey: 'deepseek' }),
    );
    expect(listed).toMatchObject({ ok: false });
    await options.bringToFront();
    await options.locator('::-p-aria(Open the log)').click();
    await waitForText(options, 'refused here');
    const rows = await options.$$eval('.sent-requests tbody tr', (all) => all.map((row) => row.textContent ?? ''));
    expect(rows.filter((row) => row.includes('refused here'))).toEqual([expect.stringContaining('api.deepseek.com')]);
    expect(rows.filter((row) => row.includes(new URL(emulator.origin).host)).length).toBeGreaterThanOrEqual(2);
  });
});

describe('the log of requests', () => {
  it('says where each went and how much, and holds no key, no question and no answer', async () => {
    lab = await openLab({ emulator });
    const panel = await openPanelPage(lab);
    await askInPanel(panel, 'Why is the sky blue?');
    const run = await waitForAnswersTo(panel, 'Why is the sky blue?');
    const options = await openOptions();
    await options.locator('::-p-aria(Open the log)').click();
    await waitForText(options, '/deepseek/chat/completions');
    const text = await options.$eval('.sent-requests', (table) => table.textContent ?? '');
    for (const { host } of run.answers.map(({ model }) => model)) expect(text).toContain(host);
    const log = await options.evaluate(() => chrome.storage.session.get('request-log').then(JSON.stringify));
    for (const kept of [text, log]) {
      expect(kept).not.toContain(canary);
      expect(kept).not.toContain('sky');
      expect(kept).not.toContain(run.answers[0]?.text.slice(0, 20));
    }
    const [first] = emulator.received.filter(asks());
    const readEntry = () =>
      options.evaluate(async (path) => {
        const answer = await chrome.runtime.sendMessage({ type: 'read-request-log' });
        return (
          answer as { requests: { path: string; sentBytes: number; receivedBytes: number; end: string }[] }
        ).requests.find((request) => path.startsWith(request.path));
      }, first?.path ?? '');
    // An answer has its last word before its connection has its end.
    await expect.poll(readEntry).toMatchObject({ sentBytes: Number(first?.headers['content-length']), end: 'done' });
    expect((await readEntry())?.receivedBytes).toBeGreaterThan(run.answers[0]?.text.length ?? 0);
    await options.locator('::-p-aria(Clear)').click();
    await waitForText(options, 'No request was made');
  });
});

describe('forgetting everything', () => {
  it('leaves nothing of keys, settings, history and log, and says so', async () => {
    lab = await openLab({ emulator });
    await turnDeveloperModeOn(lab.chromium.browser);
    const panel = await openPanelPage(lab);
    await askInPanel(panel, 'Why is the sky blue?');
    await waitForAnswersTo(panel, 'Why is the sky blue?');

    const options = await openOptions();
    await options.locator('::-p-aria(Forget everything…)').click();
    await waitForText(options, 'This cannot be undone');
    expect(emulator.received.filter(asks()).length).toBe(3);
    const closed = new Promise<void>((resolve) => panel.once('close', () => resolve()));
    await options.locator('::-p-aria(Erase everything now)').click();
    await closed;

    const isAfter = (url: string) => url === `${lab.chromium.page('options.html')}#forgotten`;
    const target = await lab.chromium.browser.waitForTarget((one) => isAfter(one.url()), { timeout: 30_000 });
    const after = await target.asPage();
    await waitForText(after, 'Everything was erased');
    expect(await panelText(after)).not.toContain('ends in');
    expect(
      await after.evaluate(async () => ({
        // The new, empty history has an id of its own from its first moment.
        local: Object.keys(await chrome.storage.local.get()).filter((key) => key !== 'database'),
        session: await chrome.storage.session.get(),
        sync: await chrome.storage.sync.get(),
        caches: await caches.keys(),
        pageStorage: { ...localStorage },
        origins: (await chrome.permissions.getAll()).origins,
        keys: await chrome.runtime.sendMessage({ type: 'read-key-status' }),
      })),
    ).toEqual({
      local: [],
      session: {},
      sync: {},
      caches: [],
      pageStorage: {},
      origins: [
        'https://api.deepseek.com/*',
        'https://api.openai.com/*',
        'https://generativelanguage.googleapis.com/*',
      ],
      keys: { ok: true, keys: { mode: 'remembered', isLocked: false, unreadable: [] } },
    });
    const counts = await after.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('triptych');
        request.onsuccess = () => resolve(request.result);
      });
      const count = (table: string) =>
        new Promise<number>((resolve) => {
          const request = database.transaction(table).objectStore(table).count();
          request.onsuccess = () => resolve(request.result);
        });
      const tables = [...database.objectStoreNames];
      const found = await Promise.all(tables.map(async (table) => [table, await count(table)] as const));
      database.close();
      return found;
    });
    expect(counts.filter(([table, count]) => count > 0 && table !== 'facts')).toEqual([]);
  });
});
