import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import { findChromium } from '../prepare-machine.mjs';

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Display to show the window on; the person's own when absent. */
  readonly display?: string;
  /** Profile to use and keep. A new one is made, and removed at the end, when absent. */
  readonly profile?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly locale?: string;
  /** Keeps the debugger off the background, which it would keep alive. `worker()` then finds nothing. */
  readonly undisturbed?: boolean;
  /** More switches for the browser's command line. */
  readonly switches?: readonly string[];
}

export interface ExtensionBrowser {
  readonly browser: Browser;
  readonly extensionId: string;
  /** Address of a page of the extension: `page('options.html')`. */
  page(path: string): string;
  /** The real side panel, once it is open: the first that is none of `others`. */
  panel(others?: readonly Page[]): Promise<Page>;
  /** The running background worker, if it runs. */
  worker(): Target | undefined;
  /**
   * Ends the running background worker, as the browser itself may at any moment. Resolves to when it began to, in ms of
   * `performance.now()`. Throws when none runs.
   */
  endWorker(): Promise<number>;
  close(): Promise<void>;
  /** Ends the browser at once, as a crash or a power cut does, if it still runs: nothing in it gets to run. */
  kill(): Promise<void>;
}

/** Longest time in ms until a panel has opened. */
const panelTimeoutMs = 15_000;

/**
 * A browser with the extension in it. Branded Chrome ignores `--load-extension` since version 137, so the extension
 * is loaded over the debugging pipe, which works in Chromium, Chrome and Edge alike.
 */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium, Chrome or Edge was found. Set CHROME_PATH to one.');
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'triptych-profile-')));
  const { width = 1400, height = 1000 } = options;
  const browser = await puppeteer.launch({
    executablePath,
    headless: false,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: null,
    handleSIGINT: false,
    env: { ...process.env, ...(options.display && { DISPLAY: options.display }) },
    ...(options.undisturbed && { targetFilter: (target: Target) => target.type() !== 'service_worker' }),
    args: [
      `--window-size=${width},${height}`,
      '--window-position=0,0',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      `--lang=${options.locale ?? 'en-US'}`,
      ...(options.dark ? ['--force-dark-mode'] : []),
      // Chromium refuses its sandbox to root; a virtual display has no GPU.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.display ? ['--disable-gpu'] : []),
      ...(options.switches ?? []),
    ],
  });
  const extensionId = await browser.installExtension(options.extension).catch(async (error: unknown) => {
    // Left open, it would keep this program alive for ever.
    await browser.close();
    throw error;
  });
  const page = (path: string) => `chrome-extension://${extensionId}/${path}`;
  const removeOwnProfile = async () => {
    if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };

  const findWorker = () =>
    browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(page('')));

  return {
    browser,
    extensionId,
    page,
    async panel(others = []) {
      const known = new Set(others.map((panel) => panel.target()));
      const isPanel = (target: Target) => target.url().startsWith(page('sidepanel.html')) && !known.has(target);
      return (await browser.waitForTarget(isPanel, { timeout: panelTimeoutMs })).asPage();
    },
    worker: findWorker,
    async endWorker() {
      const worker = await findWorker()?.worker();
      if (!worker) throw new Error('No background is running.');
      const endedAt = performance.now();
      // It is ended first and let go of second: by then it may have gone by itself.
      await worker.close().catch((error: unknown) => {
        if (!String(error).includes('No session with given id')) throw error;
      });
      return endedAt;
    },
    async close() {
      await browser.close();
      await removeOwnProfile();
    },
    async kill() {
      const program = browser.process();
      if (!program) throw new Error('The browser was not started by us.');
      const hasEnded = program.exitCode !== null || program.signalCode !== null;
      const ended = hasEnded || once(program, 'exit');
      program.kill('SIGKILL');
      await ended;
      await removeOwnProfile();
    },
  };
}
