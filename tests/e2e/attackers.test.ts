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
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    expect(frames.map((frame) => frame.url())).toEqual(['chrome-error://chromewebdata/']);
  });
});
