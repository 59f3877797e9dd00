import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Benchmark, Measure } from '../benchmark.ts';
import { measureOf } from '../measure.ts';
import { openBench } from './open-bench.ts';

/** Bytes of a KB, as build tools print it. */
const KB = 1_000;
const PANEL_LIMIT_KB = 148;
const BACKGROUND_LIMIT_KB = 130;

/** What the browser really loads when the panel opens, compressed file by file. */
export const bundle: Benchmark = {
  names: ['bundle'],
  async run({ extension }) {
    const bench = await openBench(extension);
    try {
      const { chromium } = bench;
      const page = await chromium.browser.newPage();
      const loaded = new Set<string>();
      page.on('request', (request) => loaded.add(new URL(request.url()).pathname));
      await page.goto(chromium.page('sidepanel.html'), { waitUntil: 'networkidle0' });
      const atStart = [...loaded].filter((path) => path.endsWith('.js'));
      if (atStart.length === 0) throw new Error('The panel loaded no script.');
      const first = await withImports(extension, await scriptsOf(extension, 'sidepanel.html'));
      const withRun = await withImports(extension, [...first, await chunkOf(extension, 'RunScreen')]);
      const panel = await gzipped(extension, atStart);
      const firstPaint = await gzipped(extension, first);
      const run = await gzipped(extension, withRun);
      const background = await gzipped(extension, ['background.js']);
      return [
        {
          name: 'bundle',
          work: `gzip of the JavaScript the panel has loaded when it has come to rest (${atStart.length} files)`,
          ours: panel,
          goal: `≤ ${PANEL_LIMIT_KB} KB`,
          isMet: panel.median <= PANEL_LIMIT_KB,
          note: `Before the first picture, ${firstPaint.median.toFixed(0)} KB (${first.length} files). With all that draws a run, which is fetched at the first sign of a question: ${run.median.toFixed(0)} KB (${withRun.length} files).`,
        },
        {
          name: 'bundle',
          work: 'gzip of the background',
          ours: background,
          goal: `≤ ${BACKGROUND_LIMIT_KB} KB`,
          isMet: background.median <= BACKGROUND_LIMIT_KB,
        },
      ];
    } finally {
      await bench.close();
    }
  },
};

/** The scripts a page names. */
async function scriptsOf(extension: string, page: string): Promise<string[]> {
  const html = await readFile(join(extension, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => match[1] ?? '');
}

/** The chunk that a lazily loaded module was built into. */
async function chunkOf(extension: string, module: string): Promise<string> {
  const name = (await readdir(join(extension, 'chunks'))).find((file) => file.startsWith(`${module}-`));
  if (name === undefined) throw new Error(`There is no chunk of ${module}.`);
  return `/chunks/${name}`;
}

/** These scripts, and those that they import at once. */
async function withImports(extension: string, paths: readonly string[]): Promise<string[]> {
  const found = new Set(paths);
  for (const path of found) {
    const code = await readFile(join(extension, path), 'utf8');
    for (const [, name] of code.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)) found.add(`/chunks/${name}`);
  }
  return [...found];
}

async function gzipped(extension: string, paths: readonly string[]): Promise<Measure> {
  const sizes = await Promise.all(
    paths.map(async (path) => gzipSync(await readFile(join(extension, path)), { level: 9 }).length),
  );
  return measureOf([sizes.reduce((sum, size) => sum + size, 0) / KB], 'KB');
}
