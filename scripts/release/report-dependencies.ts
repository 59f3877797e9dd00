import { readFile, writeFile } from 'node:fs/promises';
import { drawReport } from './draw-dependency-report.ts';
import { findShippedPackages } from './find-shipped-packages.ts';

/*
 * `npm run report-dependencies`: writes docs/dependencies.md. What is in the packages for the stores is measured in a build
 * of its own, so that a package nobody imports any more is not counted as shipped.
 */

const root = new URL('../../', import.meta.url);
const readJson = async (path: string) => JSON.parse(await readFile(new URL(path, root), 'utf8'));

const { version: _, ...own } = await readJson('package.json');
const report = drawReport({
  own,
  lock: await readJson('package-lock.json'),
  shipped: await findShippedPackages(),
});
await writeFile(new URL('docs/dependencies.md', root), report);
console.log('docs/dependencies.md was written.');
