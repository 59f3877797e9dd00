import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { runWxt } from '../prepare-machine.mjs';

/*
 * `npm run zip`: the packages for the three stores, the sources for AMO, and the sha256 of each.
 * The same commit gives the same bytes everywhere: see compare-builds.ts.
 */

const output = '.output';

// A test runner sets another one, with which React's build for developers would be packed, and paths of this machine.
process.env.NODE_ENV = 'production';

for (const name of await readdir(output).catch(() => [])) {
  if (name.endsWith('.zip')) await rm(join(output, name));
}
runWxt('zip');
runWxt('zip', '-b', 'edge');
runWxt('zip', '-b', 'firefox', '--mv3');

const names = (await readdir(output)).filter((name) => name.endsWith('.zip')).sort();
const sums = await Promise.all(
  names.map(async (name) => {
    const sum = createHash('sha256')
      .update(await readFile(join(output, name)))
      .digest('hex');
    return `${sum}  ${name}\n`;
  }),
);
await writeFile(join(output, 'SHA256SUMS'), sums.join(''));
console.log(`In ${output}:\n${sums.join('')}`);
