import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, type Page } from 'puppeteer-core';
import { serveGallery } from './serve.ts';

/*
 * Takes a picture of every state of our pages into .output/gallery/.
 *
 *   node tests/gallery/take-screenshots.ts [name …] [--widths 360,1440] [--themes light,dark] [--locales en,nl,zh_CN]
 */

const folder = fileURLToPath(new URL('../../.output/gallery/', import.meta.url));
const args = process.argv.slice(2);
const list = (flag: string, fallback: string) => {
  const at = args.indexOf(flag);
  return (at === -1 ? fallback : (args[at + 1] ?? fallback)).split(',');
};
const widths = list('--widths', '360,1440').map(Number);
const themes = list('--themes', 'light,dark');
const locales = list('--locales', 'en');
const firstFlag = args.findIndex((arg) => arg.startsWith('--'));
const wanted = firstFlag === -1 ? args : args.slice(0, firstFlag);

/** Pages that are made for a tab look the same in a panel's width only when narrow. */
const heightOf = (width: number) => (width < 900 ? 780 : 900);

async function click(page: Page, selector: string): Promise<void> {
  // What is shown only wide or only narrow is not there in the other.
  const isThere = await page.waitForSelector(selector, { timeout: 2_000 }).catch(() => null);
  if (isThere) await page.evaluate((one) => document.querySelector<HTMLElement>(one)?.click(), selector);
}

/** The whole page without scrolling, so that what sticks to the edges stands at the edges. */
async function growToContent(page: Page, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width, height: Math.max(height, heightOf(width)), deviceScaleFactor: 1.5 });
}

const server = await serveGallery();
const address = server.resolvedUrls?.local[0] ?? '';
const profile = await mkdtemp(join(tmpdir(), 'gallery-'));
const browser = await launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  userDataDir: profile,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(address, { waitUntil: 'networkidle0' });
  const names = await page.evaluate(() => (globalThis as unknown as { gallery: { names: string[] } }).gallery.names);
  // The first comparison has the server build the worker; from then on it takes no time worth waiting for.
  await page.goto(`${address}?state=differences`);
  await page.waitForSelector('.filters');
  for (const name of wanted.length > 0 ? wanted : names) {
    for (const locale of locales) {
      for (const theme of themes) {
        for (const width of widths) {
          await page.setViewport({ width, height: heightOf(width), deviceScaleFactor: 1.5 });
          await page.goto(`${address}?state=${name}&theme=${theme}&locale=${locale}`, { waitUntil: 'networkidle0' });
          await page.waitForFunction(() => 'gallery' in globalThis, { polling: 20 });
          await page.waitForFunction(() => !document.querySelector('.patient'));
          const clicks = await page.evaluate(
            () => (globalThis as unknown as { gallery: { clicks: string[] } }).gallery.clicks,
          );
          for (const target of clicks) {
            await click(page, target);
            await page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
          }
          // What is loaded and compared when it is first needed.
          const awaited = await page.evaluate(
            () => (globalThis as unknown as { gallery: { awaited?: string } }).gallery.awaited,
          );
          if (awaited) await page.waitForSelector(awaited);
          const [field, text] = await page.evaluate(
            () => (globalThis as unknown as { gallery: { typed: string[] } }).gallery.typed,
          );
          if (field && text) {
            await page.type(field, text);
            await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
          }
          const sideways = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (sideways > 0) console.error(`${name} ${width}: ${sideways}px too wide`);
          if (width < 900 || name.startsWith('options')) await growToContent(page, width);
          const path = `${join(folder, `${name}-${width}-${theme}-${locale}`)}.png` as const;
          await page.screenshot({ path });
        }
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
  await rm(profile, { recursive: true, force: true });
}
