import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { type FirefoxBrowser, launchFirefox } from '../../scripts/browser/launch-firefox.ts';
import { createNativeInput, type NativeInput } from '../../scripts/browser/native-input.ts';
import { openDisplay } from '../../scripts/browser/open-display.ts';
import type { Settings } from '../../utils/store/default-settings.ts';
import { type Emulator, instantPace, startEmulator } from '../emulator/emulator.ts';
import { firefoxBuild } from './lab.ts';
import { seedFirefoxBuild } from './seed-firefox.ts';
import { serveFolder } from './serve-folder.ts';

/** A real Firefox with the built extension set up for the emulator, and pages to ask from. */
export interface FirefoxLab {
  readonly emulator: Emulator;
  readonly input: NativeInput;
  readonly firefox: FirefoxBrowser;
  readonly page: Page;
  /** Where the pages of the folder are. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Opens it on a display of its own. `change`: settings that are not as they come. */
export async function openFirefoxLab(pages: URL, change: Partial<Settings> = {}): Promise<FirefoxLab> {
  const server = await serveFolder(pages);
  const emulator = await startEmulator({ pace: instantPace });
  const build = await seedFirefoxBuild(firefoxBuild, emulator, change);
  const display = await openDisplay();
  const firefox = await launchFirefox({ extension: build, display: display.name });
  return {
    emulator,
    firefox,
    input: createNativeInput(display.name),
    page: await firefox.browser.newPage(),
    origin: server.origin,
    async close() {
      await firefox.close();
      await display.close();
      await emulator.stop();
      await server.close();
      await rm(build, { recursive: true, force: true });
    },
  };
}
