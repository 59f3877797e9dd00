import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from '../prepare-machine.mjs';

export interface FirefoxBrowser {
  readonly browser: Browser;
  /** Id the browser gave the installed extension. */
  readonly extensionId: string;
  readonly profile: string;
  close(): Promise<void>;
}

export interface LaunchFirefoxOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  readonly display: string;
  readonly preferences?: Readonly<Record<string, string | number | boolean>>;
}

/** A Firefox with the extension in it. Its protocol reaches web pages only, never the extension's own. */
export async function launchFirefox({
  extension,
  display,
  preferences,
}: LaunchFirefoxOptions): Promise<FirefoxBrowser> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox was found. Set FIREFOX_PATH to one.');
  const profile = await mkdtemp(join(tmpdir(), 'triptych-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: false,
    userDataDir: profile,
    defaultViewport: null,
    env: { ...process.env, DISPLAY: display, HOME: profile },
    ...(preferences && { extraPrefsFirefox: { ...preferences } }),
  });
  return {
    browser,
    extensionId: await browser.installExtension(extension),
    profile,
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
