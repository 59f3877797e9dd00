import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions, type InlineConfig, preview } from 'vite';
import { listLocales, readTexts } from './texts.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface Gallery {
  /** `http://127.0.0.1:…`, without a slash at its end. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves the gallery on loopback: the real components, with the browser below them replaced. They are built once, so
 * that opening one of a thousand pages does not mean asking for hundreds of modules each time.
 */
export async function serveGallery(): Promise<Gallery> {
  const folder = await mkdtemp(join(tmpdir(), 'gallery-'));
  const config = await configOf(folder);
  await build(config);
  const server = await preview(config);
  return {
    origin: (server.resolvedUrls?.local[0] ?? '').replace(/\/$/, ''),
    async close() {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function configOf(outDir: string): Promise<InlineConfig> {
  const texts = JSON.stringify(await readAllTexts());
  return {
    configFile: false,
    root: here('.'),
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0 },
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      modulePreload: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { input: [here('./index.html'), here('./corpus.html')] },
    },
    worker: { format: 'es' },
    resolve: {
      // As in the build of the worker.
      conditions: ['worker', ...defaultClientConditions],
      alias: [
        { find: '#i18n', replacement: here('./fake-i18n.ts') },
        { find: '#imports', replacement: here('./fake-imports.ts') },
        { find: /^.*\/start-worker\.ts$/, replacement: here('./start-worker.ts') },
        { find: /^.*\/utils\/store\/spending\.ts$/, replacement: here('./fake-spending.ts') },
        { find: /^.*\/utils\/store\/thread\.ts$/, replacement: here('./fake-thread.ts') },
      ],
    },
    plugins: [
      {
        name: 'texts',
        resolveId: (id) => (id === 'virtual:texts' ? '\0texts' : undefined),
        load: (id) => (id === '\0texts' ? `export default ${texts}` : undefined),
      },
    ],
  };
}

/** The texts of every language there is, by its name. */
async function readAllTexts(): Promise<Record<string, Record<string, string>>> {
  const locales = await listLocales();
  return Object.fromEntries(await Promise.all(locales.map(async (locale) => [locale, await readTexts(locale)])));
}
