import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The code that a benchmark runs inside a page, as one script. */
export async function buildPage(entry: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'page' },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  const chunk = result && 'output' in result ? result.output[0] : undefined;
  if (!chunk) throw new Error('The page of the benchmark could not be built.');
  return chunk.code;
}
