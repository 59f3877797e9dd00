import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const own = JSON.parse(read('package.json'));
const packages: [path: string, facts: Record<string, unknown>][] = Object.entries(
  JSON.parse(read('package-lock.json')).packages,
);
const installed = packages.filter(([path]) => path !== '');

/** Licences under which a package may be in what a user installs. */
const shippable =
  /^(MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|\(MIT AND Zlib\)|\(MIT OR GPL-3\.0-or-later\))$/;

/** The packages in the extension, as the report lists them. */
const shipped = [
  ...read('docs/dependencies.md').matchAll(/^\| (\S+) \| (\S+) \| (.+?) \| [\d.]+ \| [\d.]+ \| .+ \|$/gm),
].map(([, name = '', version = '', license = '']) => ({ name, version, license }));

describe('the supply chain', () => {
  it('runs install scripts of packages that are named for it, and of no other', () => {
    const withScript = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = withScript.map(([path]) => path.replace(/.*node_modules\//, ''));
    expect(names).toEqual(Object.keys(own.allowScripts));
    const allowed = names.filter((name) => own.allowScripts[name] !== false);
    expect(allowed).toEqual(['node']);
  });

  it('locks every package by its content', () => {
    const loose = installed.filter(([, { integrity, link }]) => !link && !/^sha512-/.test(String(integrity)));
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('names no host to fetch packages from: everyone uses their own', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(read('.npmrc')).not.toMatch(/registry|_auth/);
  });

  it('ships nothing under a licence that asks more of users than to be named', () => {
    expect(shipped.length).toBeGreaterThan(20);
    expect(shipped.filter(({ license }) => !shippable.test(license))).toEqual([]);
  });

  it('has its report up to date with what is locked', () => {
    const locked = (name: string) => packages.find(([path]) => path === `node_modules/${name}`)?.[1].version;
    const old = shipped.filter(({ name, version }) => locked(name) !== version);
    expect(old, 'run `npm run report-dependencies`').toEqual([]);
  });

  it('pins the actions of its workflow to commits', () => {
    const workflow = read('.github/workflows/check.yml');
    const uses = [...workflow.matchAll(/uses:\s*(\S+)/g)].map(([, action = '']) => action);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
    expect(workflow).toMatch(/^permissions:\n {2}contents: read$/m);
    expect(workflow.match(/npm (ci|install)/g)?.every((command) => command === 'npm ci')).toBe(true);
  });
});
