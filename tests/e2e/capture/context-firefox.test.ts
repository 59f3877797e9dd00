import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FirefoxBrowser, launchFirefox } from '../../../scripts/browser/launch-firefox.ts';
import { createNativeInput, type NativeInput } from '../../../scripts/browser/native-input.ts';
import { type Display, openDisplay } from '../../../scripts/browser/open-display.ts';
import { type Emulator, instantPace, startEmulator } from '../../emulator/emulator.ts';
import { asks } from '../ask-in-panel.ts';
import { firefoxBuild } from '../lab.ts';
import { seedFirefoxBuild } from '../seed-firefox.ts';
import { type FolderServer, serveFolder } from '../serve-folder.ts';

const passage = 'The well-known tides, a rise & fall of the sea, follow the moon twice a day.';

let emulator: Emulator;
let server: FolderServer;
let display: Display;
let firefox: FirefoxBrowser;
let build: string | undefined;
let input: NativeInput;
let page: Page;

beforeAll(async () => {
  server = await serveFolder(new URL('../pages/', import.meta.url));
  emulator = await startEmulator({ pace: instantPace });
  const prompts = [{ id: 'mine', name: 'One word', template: 'In one word: {text}' }];
  build = await seedFirefoxBuild(firefoxBuild, emulator, { promptMenu: true, prompts });
  display = await openDisplay();
  firefox = await launchFirefox({ extension: build, display: display.name });
  input = createNativeInput(display.name);
  page = await firefox.browser.newPage();
});

afterAll(async () => {
  await firefox?.close();
  await display?.close();
  await emulator?.stop();
  await server?.close();
  if (build) await rm(build, { recursive: true, force: true });
});

beforeEach(async () => {
  emulator.reset();
  await page.goto(`${server.origin}/context.html`);
  await page.bringToFront();
});

/** From below: Firefox ends the menu with "Inspect", and ours is above it. Its submenu opens on its first entry. */
const openSubmenu = ['Up', 'Right'];

async function rightClick(selector: string): Promise<void> {
  const element = await page.waitForSelector(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  await input.click(element, 3);
}

describe('in Firefox', () => {
  it('asks about the text of a link, from the submenu', async () => {
    await rightClick('#link');
    await input.press(...openSubmenu, 'Return');
    expect(await emulator.waitForRequests(3, asks('How do tides work?'))).toHaveLength(3);
  });

  it('puts the words of a prompt around a selection, from the submenu', async () => {
    await page.evaluate(() => document.getSelection()?.selectAllChildren(document.querySelector('#passage') as Node));
    await rightClick('#passage');
    await input.press(...openSubmenu, 'Down', 'Down', 'Return');
    expect(await emulator.waitForRequests(3, asks(`In one word: ${passage}`))).toHaveLength(3);
  });

  it('finds a passage by the fragment that leads back to it', async () => {
    const again = await firefox.browser.newPage();
    await again.goto(`${server.origin}/context.html#:~:text=The%20well%2Dknown%20tides`);
    await again.waitForFunction(() => scrollY > 1000, { polling: 50 });
    await again.close();
  });
});
