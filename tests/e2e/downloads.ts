import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession } from 'puppeteer-core';

export interface SavedFile {
  /** As the browser would call it. */
  readonly name: string;
  readonly path: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

/** The files that a browser saves. */
export interface Downloads {
  /** Resolves to the file that `save` makes the browser write, once it is whole. */
  next(save: () => Promise<unknown>): Promise<SavedFile>;
  remove(): Promise<void>;
}

/** How long saving may take, in ms. */
const patienceMs = 30_000;

export async function watchDownloads(browser: Browser): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), 'triptych-downloads-'));
  const session = await browser.target().createCDPSession();
  // Named by the browser's own ids, since two files may well have one name.
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: folder,
    eventsEnabled: true,
  });
  return {
    async next(save) {
      const saved = nextSaved(session);
      await save();
      const { id, name } = await saved;
      await mkdir(join(folder, `of-${id}`));
      const path = join(folder, `of-${id}`, name);
      await rename(join(folder, id), path);
      return { name, path, bytes: await readFile(path) };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Resolves when the next download has come to its end. */
function nextSaved(session: CDPSession): Promise<{ readonly id: string; readonly name: string }> {
  return new Promise((resolve, reject) => {
    let name = '';
    const timer = setTimeout(
      () => end(() => reject(new Error(`Nothing was saved${name && `: ${name}`}.`))),
      patienceMs,
    );
    const onBegin = (event: { suggestedFilename: string }) => {
      name = event.suggestedFilename;
    };
    const onProgress = (event: { guid: string; state: string }) => {
      if (event.state === 'completed') end(() => resolve({ id: event.guid, name }));
      if (event.state === 'canceled') end(() => reject(new Error(`Saving was cancelled: ${name}.`)));
    };
    const end = (settle: () => void) => {
      clearTimeout(timer);
      session.off('Browser.downloadWillBegin', onBegin);
      session.off('Browser.downloadProgress', onProgress);
      settle();
    };
    session.on('Browser.downloadWillBegin', onBegin);
    session.on('Browser.downloadProgress', onProgress);
  });
}
