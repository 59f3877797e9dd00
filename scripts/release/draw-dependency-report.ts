import type { ShippedPackage } from './find-shipped-packages.ts';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

export interface ReportSources {
  readonly own: {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
    readonly allowScripts?: Readonly<Record<string, boolean>>;
  };
  readonly lock: { readonly packages: Readonly<Record<string, LockedPackage>> };
  readonly shipped: readonly ShippedPackage[];
}

/** The dependencies as a Markdown page: what reaches a user's browser, and what only builds and tests. */
export function drawReport({ own, lock, shipped }: ReportSources): string {
  const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
  const lookUp = (name: string) => lock.packages[`node_modules/${name}`];
  const row = ({ name, bytes, gzipBytes }: ShippedPackage) => {
    const { version = '', license = 'not stated' } = lookUp(name) ?? {};
    const by = name in own.dependencies ? 'us' : name in own.devDependencies ? 'the build' : 'another package';
    return `| ${name} | ${version} | ${license} | ${kilobytes(bytes)} | ${kilobytes(gzipBytes)} | ${by} |`;
  };
  const named = new Set(shipped.map(({ name }) => name));
  const drawn = Object.keys(own.dependencies)
    .filter((name) => !named.has(name))
    .map((name) => `${name} ${lookUp(name)?.version} (${lookUp(name)?.license})`);
  const licenses = new Map<string, number>();
  for (const [, { license = 'not stated' }] of locked) licenses.set(license, (licenses.get(license) ?? 0) + 1);
  const scripts = locked
    .filter(([, one]) => one.hasInstallScript)
    .map(([path]) => path.replace(/.*node_modules\//, ''));

  return `# Dependencies

Made by \`npm run report-dependencies\`; do not edit by hand.

## In the extension

The code of these packages is in what a browser installs. Sizes are of the code that is really used, before it is
minified, in the background and in the pages together: what both use is counted twice.

| package | version | licence | KB | KB gzip | asked for by |
|---|---|---|---:|---:|---|
${shipped.map(row).join('\n')}

Also asked for by us, and without code of their own in it, as they pass on that of others or give pictures: ${drawn.join(', ') || 'none'}.

## For building and testing

${locked.length} packages are locked in all, each with its version and its sha512. None of those that are not above reaches
a user. Their licences:

| licence | packages |
|---|---:|
${[...licenses]
  .sort(([, one], [, other]) => other - one)
  .map(([license, count]) => `| ${license} | ${count} |`)
  .join('\n')}

## Install scripts

Scripts of packages run only by name: \`allowScripts\` in package.json has ${quoted(Object.keys(own.allowScripts ?? {}))};
with a script in the lockfile: ${quoted(scripts)}. \`tests/release/supply-chain.test.ts\` fails when another one appears.

\`npm audit signatures\` checks that what was installed is what its publisher signed; it needs the registry, so the
workflow runs it, and no test here does.
`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}

function quoted(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.map((name) => `\`${name}\``).join(', ');
}
