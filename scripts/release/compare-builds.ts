import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/*
 * `npm run compare-builds`: proves that anyone can rebuild what the stores get, bit for bit. The committed sources are
 * built in two folders of different names and depths, and the sources zip, as AMO gets it, in a third. Fails when a
 * package differs. With `--install`, each folder gets its own packages by `npm ci`.
 */

const installs = process.argv.includes('--install');
const here = resolve(import.meta.dirname, '../..');
const base = await mkdtemp(join(tmpdir(), 'triptych-builds-'));

try {
  const first = await build('one', (folder) => unpackCommit(folder));
  const second = await build('a/second folder/deeper', (folder) => unpackCommit(folder));
  expectSame('the second build', first.sums, second.sums);

  const sources = (await readFile(join(first.folder, '.output/SHA256SUMS'), 'utf8')).match(/\S+-sources\.zip/)?.[0];
  if (!sources) throw new Error('There is no sources zip.');
  const fromZip = await build('from-sources', (folder) => {
    execFileSync('unzip', ['-q', join(first.folder, '.output', sources), '-d', folder]);
  });
  expectSame('the build from the sources zip', first.sums, fromZip.sums);
  console.log(`${[...first.sums].map(([name, sum]) => `${sum}  ${name}`).join('\n')}\nThree builds, the same bytes.`);
} finally {
  await rm(base, { recursive: true, force: true });
}

type Sums = ReadonlyMap<string, string>;

async function build(name: string, unpack: (folder: string) => void): Promise<{ folder: string; sums: Sums }> {
  const folder = join(base, name);
  await mkdir(folder, { recursive: true });
  unpack(folder);
  if (installs) execFileSync('npm', ['ci'], { cwd: folder, stdio: 'inherit' });
  else await symlink(join(here, 'node_modules'), join(folder, 'node_modules'), 'dir');
  execFileSync(process.execPath, ['scripts/release/zip.ts'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const text = await readFile(join(folder, '.output/SHA256SUMS'), 'utf8');
  const lines = text
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/));
  return { folder, sums: new Map(lines.map(([sum = '', file = '']) => [file, sum])) };
}

/** What is committed, and not what lies around. In an unpacked sources zip there is no repository, and no need for one. */
function unpackCommit(folder: string): void {
  const archive = join(base, 'commit.tar');
  execFileSync('git', ['archive', '--format=tar', '-o', archive, 'HEAD'], { cwd: here });
  execFileSync('tar', ['-xf', archive, '-C', folder]);
}

function expectSame(what: string, expected: Sums, actual: Sums): void {
  const names = [...new Set([...expected.keys(), ...actual.keys()])];
  const different = names.filter((name) => expected.get(name) !== actual.get(name));
  if (different.length > 0) throw new Error(`${what} differs in ${different.join(', ')}.`);
}
