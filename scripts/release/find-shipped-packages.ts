import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'wxt';

/** What a package weighs in the built extension: its code after everything unused was dropped, before it is minified. */
export interface ShippedPackage {
  readonly name: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

/** Builds the extension for Chromium and weighs every module that got in, by package. Largest first. */
export async function findShippedPackages(): Promise<ShippedPackage[]> {
  const codes = new Map<string, string>();
  const folder = await mkdtemp(join(tmpdir(), 'triptych-weigh-'));
  try {
    await build({
      outDir: folder,
      logger: silent,
      vite: () => ({
        plugins: [
          {
            name: 'weigh-packages',
            generateBundle(_, bundle) {
              for (const chunk of Object.values(bundle)) {
                if (chunk.type !== 'chunk') continue;
                for (const [id, { code }] of Object.entries(chunk.modules)) {
                  const name = packageOf(id);
                  if (name !== undefined) codes.set(name, (codes.get(name) ?? '') + (code ?? ''));
                }
              }
            },
          },
        ],
      }),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return [...codes]
    .map(([name, code]) => ({ name, bytes: Buffer.byteLength(code), gzipBytes: gzipSync(code).byteLength }))
    .sort((one, other) => other.bytes - one.bytes);
}

/** "/…/node_modules/@scope/name/dist/x.js" → "@scope/name"; undefined for code of our own. */
function packageOf(moduleId: string): string | undefined {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(moduleId)?.[1];
}

const nothing = () => undefined;
const silent = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  success: nothing,
  level: 0,
};
