import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type ExtensionBrowser, launchChromium } from '../../scripts/browser/launch-chromium.ts';
import { createNativeInput, type NativeInput } from '../../scripts/browser/native-input.ts';
import { type Display, openDisplay } from '../../scripts/browser/open-display.ts';
import { pointAtEmulator } from '../../scripts/browser/point-at-emulator.ts';
import type { Settings } from '../../utils/store/default-settings.ts';
import { type Emulator, startEmulator } from '../emulator/emulator.ts';
import { instantPace } from '../emulator/pace.ts';
import { openNetworkLog } from './network-log.ts';
import { serveFolder } from './serve-folder.ts';

export const chromiumBuild = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
export const firefoxBuild = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));

/** A real browser with the built extension on a display of its own, the emulator, and pages to ask from. */
export interface Lab {
  readonly emulator: Emulator;
  readonly display: Display;
  readonly input: NativeInput;
  readonly chromium: ExtensionBrowser;
  /** Address of a test page in `tests/e2e/pages`. */
  pageUrl(name: string): string;
  /** Opens a test page in the front tab. */
  visit(name: string): Promise<Page>;
  /**
   * Clicks the toolbar icon while a page is in front, and resolves to the panel that this opens: one that is none of
   * `others`, the panels of other windows.
   */
  openPanelByIcon(page: Page, others?: readonly Page[]): Promise<Page>;
  /** Ends it all. Fails when any other computer was asked for anything, or its name looked up. */
  close(): Promise<void>;
  /** The same, but the browser ends as in a crash or a power cut. */
  kill(): Promise<void>;
}

export interface LabOptions {
  /** Folder of another build than the usual one. */
  readonly extension?: string;
  readonly profile?: string;
  readonly settings?: Partial<Settings>;
  /** False: no key is entered. */
  readonly hasKeys?: boolean;
  /** Leaves the settings of the profile as they are, instead of pointing the services at the emulator. */
  readonly keepsSettings?: boolean;
  readonly undisturbed?: boolean;
  /** More switches for the browser's command line. */
  readonly switches?: readonly string[];
  /** Hosts beside this computer that may be asked for; none exists. */
  readonly allowedHosts?: readonly string[];
  /** An emulator and a display that outlive the browser, for tests that restart it. */
  readonly emulator?: Emulator;
  readonly display?: Display;
}

export async function openLab({
  extension = chromiumBuild,
  profile,
  settings,
  hasKeys = true,
  keepsSettings = false,
  undisturbed = false,
  switches = [],
  allowedHosts = [],
  ...given
}: LabOptions = {}): Promise<Lab> {
  if (!existsSync(chromiumBuild)) throw new Error('The extension is not built. Run `npm test`, or `npm run build`.');
  const emulator = given.emulator ?? (await startEmulator({ pace: instantPace }));
  const display = given.display ?? (await openDisplay());
  const pages = await serveFolder(new URL('./pages/', import.meta.url));
  const networkLog = await openNetworkLog();
  const receivedBefore = emulator.received.length;
  const chromium = await launchChromium({
    extension,
    switches: [networkLog.switch, ...switches],
    display: display.name,
    width: display.width,
    height: display.height,
    undisturbed,
    ...(profile !== undefined && { profile }),
  });
  if (!keepsSettings) await pointAtEmulator(chromium, emulator, settings, hasKeys);
  const pageUrl = (name: string) => `${pages.origin}/${name}`;

  async function tidyUp(): Promise<void> {
    const wasAsked = emulator.received.length > receivedBefore;
    const strangers = await networkLog.strangers(chromium.page(''), allowedHosts);
    const neighbours = await networkLog.neighbours(chromium.page(''));
    await networkLog.remove();
    await pages.close();
    if (!given.display) await display.close();
    if (!given.emulator) await emulator.stop();
    if (wasAsked) expect(neighbours, 'requests in the log: with none, it proves nothing').toBeGreaterThan(0);
    // Named one by one: the first thing anybody wants to know is which host it was.
    if (strangers.length > 0) throw new Error(`Asked for outside this computer: ${strangers.join(', ')}`);
  }

  return {
    emulator,
    display,
    input: createNativeInput(display.name),
    chromium,
    pageUrl,
    async visit(name) {
      const page = await chromium.browser.newPage();
      await page.goto(pageUrl(name));
      await page.bringToFront();
      return page;
    },
    async openPanelByIcon(page, others = []) {
      const extension = (await chromium.browser.extensions()).get(chromium.extensionId);
      if (!extension) throw new Error('The extension is not installed.');
      await page.triggerExtensionAction(extension);
      return chromium.panel(others);
    },
    async close() {
      await chromium.close();
      await tidyUp();
    },
    async kill() {
      await chromium.kill();
      await tidyUp();
    },
  };
}
