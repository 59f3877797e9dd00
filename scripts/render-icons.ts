import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';

/*
 * Renders public/icon.svg to the sizes that browsers ask for: node scripts/render-icons.ts
 */

const sizes = [16, 32, 48, 128] as const;
const publicFolder = fileURLToPath(new URL('../public/', import.meta.url));

const svg = await readFile(join(publicFolder, 'icon.svg'), 'utf8');
const profile = await mkdtemp(join(tmpdir(), 'icons-'));
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
  await mkdir(join(publicFolder, 'icon'), { recursive: true });
  const page = await browser.newPage();
  for (const size of sizes) {
    await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
    await page.screenshot({ path: `${join(publicFolder, 'icon', String(size))}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
  await rm(profile, { recursive: true, force: true });
}
