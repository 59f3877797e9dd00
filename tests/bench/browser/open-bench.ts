import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ExtensionBrowser, launchChromium } from '../../../scripts/browser/launch-chromium.ts';
import { type Display, openDisplay } from '../../../scripts/browser/open-display.ts';

/** A real browser on a display of its own with two extensions: ours and the bare peer. */
export interface Bench {
  readonly display: Display;
  readonly chromium: ExtensionBrowser;
  /** Address of a page of the peer. */
  peerPage(path: string): string;
  close(): Promise<void>;
}

/** The one request that the peer sends. */
export interface PeerTarget {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const peerSource = fileURLToPath(new URL('../peer-extension/', import.meta.url));

export async function openBench(
  extension: string,
  { display: given, target = { url: '', headers: {}, body: '' } }: { display?: Display; target?: PeerTarget } = {},
): Promise<Bench> {
  const display = given ?? (await openDisplay());
  const peer = await mkdtemp(join(tmpdir(), 'triptych-peer-'));
  await cp(peerSource, peer, { recursive: true });
  await writeFile(join(peer, 'target.js'), `self.target = ${JSON.stringify(target)};\n`);
  // A debugger on the background would keep it awake.
  const options = { extension, display: display.name, width: display.width, height: display.height, undisturbed: true };
  const chromium = await launchChromium(options);
  const peerId = await chromium.browser.installExtension(peer);
  return {
    display,
    chromium,
    peerPage: (path) => `chrome-extension://${peerId}/${path}`,
    async close() {
      await chromium.close();
      if (!given) await display.close();
      await rm(peer, { recursive: true, force: true });
    },
  };
}
