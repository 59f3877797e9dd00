import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { expect } from 'vitest';

export interface SavedFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

/** The folder that a browser saves files to. */
export interface Downloads {
  /** Resolves to the file that `save` makes the browser write, once it is whole. */
  next(save: () => Promise<unknown>): Promise<SavedFile>;
  remove(): Promise<void>;
}

export async function watchDownloads(browser: Browser): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), 'triptych-downloads-'));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  return {
    async next(save) {
      const before = await readdir(folder);
      const arrived = async () => (await readdir(folder)).find((name) => !before.includes(name) && isWhole(name));
      await save();
      await expect.poll(arrived, { timeout: 30_000, interval: 50 }).toBeDefined();
      const name = (await arrived()) as string;
      const path = join(folder, name);
      return { name, path, bytes: await readFile(path) };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Chromium writes under another name until the file is complete. */
function isWhole(name: string): boolean {
  return !name.endsWith('.crdownload') && !name.startsWith('.');
}
