import { readFile } from 'node:fs/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/prepare-machine.mjs';
import { readCorpus, type Snippet } from '../components/markdown/read-corpus.ts';
import { serveGallery } from '../gallery/serve.ts';
import { type Catcher, openCatcher, serveRaw } from './corpus-servers.ts';
import { chromiumBuild, openLab } from './lab.ts';

/** Frames in a page at a time. */
const framesAtOnce = 40;

/**
 * What a policy cannot stop, since no directive is about it: a page that sends itself elsewhere. The renderer makes no
 * such element.
 */
const navigates = /http-equiv=["']?refresh/;

let browser: Browser;
let catcher: Catcher;
let corpus: Snippet[];

beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: findChromium() ?? '',
    headless: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-popup-blocking',
      // What is on this computer can be reached, and nothing else has an address.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(async () => {
  catcher = await openCatcher();
  corpus = readCorpus(catcher.origin);
});

afterEach(async () => {
  await catcher?.close();
});

const nameOf = (id: number) => corpus[id]?.name ?? String(id);

/** Opens every snippet as a page of its own, and gives the ids of those that ran a script. */
async function openRaw(policy?: string): Promise<Set<number>> {
  const raw = await serveRaw(corpus, policy);
  const page = await browser.newPage();
  await page.goto(raw.origin);
  const ran = new Set<number>();
  await page.evaluate(() => Object.assign(globalThis, { ran: [] }));
  for (let first = 0; first < corpus.length; first += framesAtOnce) {
    const passed = catcher.barrier(`barrier-${first}`);
    await page.evaluate(
      async (ids, barrier) => {
        const loads = ids.map((id) => {
          const frame = document.createElement('iframe');
          frame.src = `/${id}`;
          const loaded = new Promise((resolve) => {
            frame.onload = resolve;
          });
          document.body.append(frame);
          return loaded;
        });
        // A frame whose page never ends to load must not hold up the others.
        await Promise.race([Promise.all(loads), new Promise((resolve) => setTimeout(resolve, 5_000))]);
        await new Promise((resolve) => requestIdleCallback(resolve));
        await fetch(barrier);
      },
      corpus.slice(first, first + framesAtOnce).map(({ id }) => id),
      `${catcher.origin}/barrier-${first}`,
    );
    await passed;
    for (const id of await page.evaluate(() => (globalThis as unknown as { ran: number[] }).ran)) ran.add(id);
    await page.evaluate(() => document.querySelectorAll('iframe').forEach((frame) => void frame.remove()));
  }
  await page.close();
  await raw.close();
  return ran;
}

/** The policy the extension is built with, of its manifest and of its pages, for a page that may be framed. */
async function builtPolicy(): Promise<string> {
  const manifest = JSON.parse(await readFile(`${chromiumBuild}/manifest.json`, 'utf8'));
  const html = await readFile(`${chromiumBuild}/sidepanel.html`, 'utf8');
  const meta = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1];
  if (meta === undefined) throw new Error('The panel has no policy of its own.');
  return `${manifest.content_security_policy.extension_pages.replace("frame-ancestors 'none'; ", '')}, ${meta}`;
}

describe('the corpus of hostile texts', () => {
  it('is hostile: as raw HTML without a policy, it runs and loads', async () => {
    const ran = await openRaw();
    const harmful = new Set([...ran, ...catcher.caught]);
    expect(ran.size, 'that ran a script').toBeGreaterThan(40);
    expect(catcher.caught.size, 'that made a request').toBeGreaterThan(40);
    expect(harmful.size).toBeGreaterThan(80);
  });

  it('does nothing as raw HTML under the policy alone', async () => {
    const ran = await openRaw(await builtPolicy());
    expect([...ran].map(nameOf)).toEqual([]);
    const caught = [...catcher.caught].filter((id) => !navigates.test(corpus[id]?.text ?? ''));
    expect(caught.map(nameOf)).toEqual([]);
  });

  it('does nothing in the renderer alone, without a policy, and no link in it does but open a web page', async () => {
    const gallery = await serveGallery();
    try {
      const page = await browser.newPage();
      await page.goto(`${gallery.origin}/corpus.html`);
      await page.waitForFunction(() => 'draw' in globalThis);
      await catchNavigation(page);
      const slow: string[] = [];
      for (const { text, name } of corpus) {
        const ms = await page.evaluate(
          (one) => (globalThis as unknown as { draw(text: string): number }).draw(one),
          text,
        );
        if (ms > 1_000) slow.push(`${name}: ${Math.round(ms)} ms`);
        await clickLinks(page);
      }
      expect(slow).toEqual([]);
      expect(catcher.connections(), 'connections that were made').toBe(0);
      expect([...catcher.caught].map(nameOf)).toEqual([]);
      expect(await page.evaluate(() => (globalThis as unknown as { ran: number[] }).ran)).toEqual([]);
      expect(page.url()).toContain('corpus.html');
    } finally {
      await gallery.close();
    }
  });

  it('does nothing in a real page of the extension, into which it is put past the renderer', async () => {
    const lab = await openLab();
    try {
      const page = await lab.chromium.browser.newPage();
      await page.goto(lab.chromium.page('options.html'));
      await page.waitForSelector('#privacy');
      await page.evaluate(() => Object.assign(globalThis, { ran: [] }));
      const session = await page.createCDPSession();
      const refused: string[] = [];
      session.on('Log.entryAdded', ({ entry }) => refused.push(entry.text));
      await session.send('Log.enable');
      const { frameTree } = await session.send('Page.getFrameTree');
      for (const { text } of corpus.filter((snippet) => !navigates.test(snippet.text))) {
        // The debugger is no script: it needs no trusted type, and puts raw HTML where nothing else could.
        const html = `<!doctype html><body>${text}`;
        await session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
      }
      const violations = () => refused.filter((text) => text.includes('Content Security Policy')).length;
      await expect.poll(violations, { timeout: 10_000 }).toBeGreaterThan(100);
      expect(await page.evaluate(() => (globalThis as unknown as { ran: number[] }).ran)).toEqual([]);
      expect([...catcher.caught].map(nameOf)).toEqual([]);
    } finally {
      await lab.close();
    }
  });
});

it('no script of a page of the extension can turn a text into markup or code', async () => {
  const lab = await openLab();
  try {
    for (const name of ['sidepanel.html', 'compare.html', 'options.html']) {
      const page = await lab.chromium.browser.newPage();
      await page.goto(lab.chromium.page(name));
      await page.waitForSelector('main');
      const went = await page.evaluate(async () => {
        const ways: Record<string, () => unknown> = {
          innerHTML: () => Object.assign(document.createElement('p'), { innerHTML: '<b>x</b>' }),
          outerHTML: () =>
            Object.assign(document.body.appendChild(document.createElement('p')), { outerHTML: '<b>x</b>' }),
          insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
          write: () => document.write('<b>x</b>'),
          parse: () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
          range: () => document.createRange().createContextualFragment('<b>x</b>'),
          srcdoc: () => Object.assign(document.createElement('iframe'), { srcdoc: '<b>x</b>' }),
          script: () => Object.assign(document.createElement('script'), { text: '1' }),
          source: () => Object.assign(document.createElement('script'), { src: '/background.js' }),
          worker: () => new Worker('/background.js'),
          policy: () =>
            (
              globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
            ).trustedTypes.createPolicy('own', {}),
          // biome-ignore lint/security/noGlobalEval: what is tested is that it throws.
          eval: () => globalThis.eval('1'),
          construct: () => new Function('return 1')(),
        };
        // The debugger may evaluate what it likes; what a timer calls is the page's own again.
        await new Promise((resolve) => setTimeout(resolve));
        return Object.entries(ways).flatMap(([way, go]) => {
          try {
            go();
            return [way];
          } catch {
            return [];
          }
        });
      });
      expect(went, name).toEqual([]);
      await page.close();
    }
  } finally {
    await lab.close();
  }
});

/** Opening a page is all a click may do: it is noted and not done, and anything else would change this page. */
async function catchNavigation(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (link?.target === '_blank') event.preventDefault();
    });
  });
}

async function clickLinks(page: Page): Promise<void> {
  const links = await page.$$eval('#root a', (all) =>
    all.map((link) => {
      const { protocol, target, rel } = link as HTMLAnchorElement;
      (link as HTMLAnchorElement).click();
      return { protocol, target, rel };
    }),
  );
  for (const link of links) {
    expect(['http:', 'https:', 'mailto:']).toContain(link.protocol);
    expect(link).toMatchObject({ target: '_blank', rel: 'noopener noreferrer' });
  }
}
