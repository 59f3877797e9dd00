import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStoredRuns } from '../../scripts/browser/read-stored-runs.ts';
import { asks, openPanelPage } from './ask-in-panel.ts';
import { chromiumBuild, type Lab, openLab } from './lab.ts';

const attackerFolder = fileURLToPath(new URL('./attacker-extension', import.meta.url));

let lab: Lab;
let id: string;

beforeAll(async () => {
  lab = await openLab();
  id = lab.chromium.extensionId;
});

afterAll(async () => {
  await lab?.close();
});

/** All that our background would do for a page of our own. */
const messages = [
  { type: 'ask', question: { text: 'Whose money is this?', way: 'panel' } },
  { type: 'list-models', modelKey: 'deepseek' },
  { type: 'save-key', modelKey: 'deepseek', key: 'sk-of-the-attacker' },
  { type: 'forget-key', modelKey: 'deepseek' },
  { type: 'list-endpoint', baseURL: 'http://127.0.0.1:9/v1', key: 'sk-of-the-attacker' },
  { type: 'read-key-status' },
  { type: 'keep-keys-as', mode: 'session' },
  { type: 'unlock-keys', passphrase: 'a guess of the attacker' },
  { type: 'forget-all-keys' },
  { type: 'read-request-log' },
  { type: 'forget-everything' },
  { type: 'hello', windowId: 1 },
  { type: 'watch', runId: 'any' },
] as const;

/** What a page of ours that was taken over might say to get more than it may. */
const crooked = [
  null,
  'save-key',
  42,
  [],
  {},
  { type: 'toString' },
  { type: '__proto__' },
  { type: 'constructor', modelKey: 'deepseek' },
  { type: 'save-key', modelKey: 'deepseek' },
  { type: 'save-key', modelKey: 'deepseek', key: { toString: 'x' } },
  { type: 'save-key', modelKey: 'deepseek', key: 'k', more: true },
  { type: 'keep-keys-as', mode: 'plain' },
  { type: 'keep-keys-as', mode: 'passphrase', passphrase: 'short' },
  { type: 'list-models', modelKey: ['deepseek'] },
  { type: 'list-models', modelKey: 'x'.repeat(100_000) },
  { type: 'ask', question: { text: 'By the wrong door?', way: 'panel' } },
] as const;

/** Sends every message, by itself and over a port. Resolves to all that came back. */
async function attack(page: Page): Promise<unknown[]> {
  return page.evaluate(
    async (extensionId, messages) => {
      const runtime = globalThis.chrome?.runtime;
      if (typeof runtime?.connect !== 'function') return [];
      const replies: unknown[] = [];
      for (const message of messages) {
        replies.push(await runtime.sendMessage(extensionId, message).catch(() => undefined));
        await new Promise<void>((resolve) => {
          const port = runtime.connect(extensionId, { name: 'panel' });
          port.onMessage.addListener((reply) => replies.push(reply));
          port.onDisconnect.addListener(() => resolve(void runtime.lastError));
          port.postMessage(message);
        });
      }
      return replies.filter((reply) => reply !== undefined && reply !== null);
    },
    id,
    messages,
  );
}

async function expectUntouched(): Promise<void> {
  const panel = await openPanelPage(lab);
  expect(await readStoredRuns(panel)).toEqual([]);
  const settings = await panel.evaluate(() => chrome.storage.local.get('settings'));
  expect(JSON.stringify(settings)).toContain(`"keyEnding":"${lab.emulator.key.slice(-4)}"`);
  expect(lab.emulator.received.filter(asks())).toEqual([]);
  await panel.close();
}

it('does what its own pages say, so that silence to others means something', async () => {
  const panel = await openPanelPage(lab);
  const answer = await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'list-models', modelKey: 'deepseek' }));
  expect(answer).toMatchObject({ ok: true });
  await panel.close();
});

describe('a page of our own', () => {
  it('that says what no page of ours says is not answered', async () => {
    const panel = await openPanelPage(lab);
    const replies = await panel.evaluate(async (messages) => {
      const answers = messages.map((message) => chrome.runtime.sendMessage(message).catch(() => undefined));
      return (await Promise.all(answers)).filter((answer) => answer !== undefined && answer !== null);
    }, crooked);
    expect(replies).toEqual([]);
    await panel.close();
    await expectUntouched();
  });

  it('is still served on a port over which it said such things', async () => {
    const panel = await openPanelPage(lab);
    const replies = await panel.evaluate(
      (messages) =>
        new Promise<unknown[]>((resolve) => {
          const port = chrome.runtime.connect({ name: 'panel' });
          const replies: unknown[] = [];
          port.onMessage.addListener((reply) => {
            replies.push(reply);
            resolve(replies);
          });
          for (const message of messages) port.postMessage(message);
          port.postMessage({ type: 'ask', question: { text: '', way: 'panel' } });
        }),
      crooked.filter(
        (message) => !(typeof message === 'object' && message && 'type' in message && message.type === 'ask'),
      ),
    );
    expect(replies).toMatchObject([{ type: 'trouble', trouble: 'question-empty' }]);
    await panel.close();
    await expectUntouched();
  });

  it('cannot connect under another name', async () => {
    const panel = await openPanelPage(lab);
    const isCut = await panel.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const port = chrome.runtime.connect({ name: 'other' });
          port.onDisconnect.addListener(() => resolve(true));
          port.postMessage({ type: 'hello' });
        }),
    );
    expect(isCut).toBe(true);
    await panel.close();
  });
});

describe('another extension', () => {
  it('is not answered and changes nothing', async () => {
    const attackerId = await lab.chromium.browser.installExtension(attackerFolder);
    const page = await lab.chromium.browser.newPage();
    await page.goto(`chrome-extension://${attackerId}/attack.html`);
    expect(await page.evaluate(() => typeof chrome.runtime.connect)).toBe('function');
    expect(await attack(page)).toEqual([]);
    await expectUntouched();
    await page.close();
  });

  it('can put no script into our pages, read none of our stores, and load none of our files', async () => {
    const attackerId = await lab.chromium.browser.installExtension(attackerFolder);
    const ours = await openPanelPage(lab);
    const page = await lab.chromium.browser.newPage();
    await page.goto(`chrome-extension://${attackerId}/attack.html`);
    const result = await page.evaluate(async (home) => {
      const tabs = await chrome.tabs.query({});
      const tried = await Promise.all(
        tabs.map(({ id, url }) =>
          chrome.scripting
            .executeScript({ target: { tabId: id ?? 0 }, func: () => location.href })
            .then(([one]) => one?.result ?? url)
            .catch(() => undefined),
        ),
      );
      const loaded = await fetch(`${home}manifest.json`).then(
        () => true,
        () => false,
      );
      const stores = JSON.stringify([
        await chrome.storage?.local.get(),
        (await indexedDB.databases()).map(({ name }) => name),
      ]);
      return { reached: tried.filter((url) => url?.startsWith(home)), loaded, stores };
    }, lab.chromium.page(''));
    expect(result.reached).toEqual([]);
    expect(result.loaded).toBe(false);
    expect(result.stores).not.toMatch(/settings|triptych/);
    await page.close();
    await ours.close();
  });
});

describe('a web page', () => {
  let page: Page;

  beforeAll(async () => {
    page = await lab.visit('fields.html');
  });

  it('cannot reach the background', async () => {
    expect(await attack(page)).toEqual([]);
    await expectUntouched();
  });

  it('cannot read, load or frame any file of the extension', async () => {
    const files = (await readdir(chromiumBuild, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(chromiumBuild.length + 1));
    expect(files).toContain('sidepanel.html');
    const reached = await page.evaluate(
      async (addresses) => {
        const probe = (tag: 'img' | 'script', address: string) =>
          new Promise<boolean>((resolve) => {
            const element = document.createElement(tag);
            element.onload = () => resolve(true);
            element.onerror = () => resolve(false);
            element.src = address;
            document.body.append(element);
          });
        const found: string[] = [];
        for (const address of addresses) {
          const fetched = await fetch(address).then(
            () => true,
            () => false,
          );
          if (fetched || (await probe('img', address)) || (await probe('script', address))) found.push(address);
        }
        return found;
      },
      files.map((file) => lab.chromium.page(file)),
    );
    expect(reached).toEqual([]);
  });

  it('that frames the panel frames an error page', async () => {
    await page.evaluate(
      (address) =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          frame.onload = resolve;
          frame.src = address;
          document.body.append(frame);
        }),
      lab.chromium.page('sidepanel.html'),
    );
    const addresses = () => page.frames().flatMap((frame) => (frame === page.mainFrame() ? [] : frame.url()));
    // The browser hears of the frame of another process a moment after the page does.
    await expect.poll(addresses).toEqual(['chrome-error://chromewebdata/']);
  });
});
