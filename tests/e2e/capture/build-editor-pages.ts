import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const source = fileURLToPath(new URL('./page/', import.meta.url));
export const editorPages = new URL('../../../.output/editor-pages/', import.meta.url);

/** Builds the pages with the editors from npm, as any site would. */
export async function buildEditorPages(): Promise<void> {
  await build({
    root: source,
    configFile: false,
    logLevel: 'error',
    base: './',
    // Draft.js is from a time when every bundler gave pages Node's name for it.
    define: { global: 'globalThis' },
    build: {
      outDir: fileURLToPath(editorPages),
      emptyOutDir: true,
      // Nobody downloads them; the time goes into the tests instead.
      minify: false,
      target: 'esnext',
      modulePreload: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
    },
  });
}
