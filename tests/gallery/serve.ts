import { fileURLToPath } from 'node:url';
import { createServer, defaultClientConditions, type ViteDevServer } from 'vite';
import { listLocales, readTexts } from './texts.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Serves the gallery on loopback: the real components, with the browser below them replaced. */
export async function serveGallery(): Promise<ViteDevServer> {
  const locales = await listLocales();
  const texts = JSON.stringify(
    Object.fromEntries(await Promise.all(locales.map(async (locale) => [locale, await readTexts(locale)]))),
  );
  const server = await createServer({
    configFile: false,
    root: here('.'),
    cacheDir: here('../../.output/gallery/.vite'),
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, fs: { allow: [here('../..')] } },
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
  });
  await server.listen();
  return server;
}
