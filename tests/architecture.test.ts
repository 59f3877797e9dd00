import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalog } from '../utils/ask/providers/catalog.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Rooms from the top of the house to its ground. Imports point down; rooms of one storey do not know each other. */
const storeys: readonly (readonly string[])[] = [
  ['entrypoints'],
  ['components'],
  ['utils/run'],
  ['utils/ask', 'utils/compare', 'utils/store', 'utils/capture', 'utils/mask'],
  ['utils/domain'],
  ['utils/platform'],
];

/** Pure data and types of the asking room that its neighbours may name: who can be asked, and what a stream says. */
const openToNeighbours = ['utils/ask/provider.ts', 'utils/ask/providers/catalog.ts'];

/** Runs in plain Node: no browser, no framework, no database. */
const pureRooms = [
  'utils/domain',
  'utils/ask',
  'utils/compare',
  'utils/mask',
  'utils/capture/remove-invisible.ts',
  'utils/run/run-state.ts',
  'utils/run/messages.ts',
  'utils/store/export',
];
const impureModules = /^(#imports|#i18n|wxt|react|react-dom|dexie|@ariakit)(\/|$)/;
const browserGlobals = /\b(window|document|localStorage|chrome|browser|navigator)\s*\./;

/** Rooms that may touch the browser's extension API. */
const browserRooms = [
  'utils/platform',
  'utils/capture',
  'utils/store/settings.ts',
  'utils/store/session-map.ts',
  'utils/store/session-item.ts',
  'utils/store/erase-everything.ts',
  'utils/store/database-birth.ts',
  'entrypoints',
];

/** About a screen and a half of a tall monitor: beyond it a file mostly has two jobs. */
const lineBudget = 250;

interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files = ['entrypoints', 'components', 'utils'].flatMap(sourceFiles);

describe('the house', () => {
  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it.each(files.map((file) => [file.path, file] as const))('%s imports downwards only', (_, file) => {
    const storey = storeyOf(file.path);
    expect(storey, 'stands in no room').toBeGreaterThanOrEqual(0);
    for (const path of file.imports.filter(isOwn)) {
      const target = ownPath(file, path);
      if (!/^(entrypoints|components|utils)\//.test(target)) continue;
      if (openToNeighbours.includes(target)) continue;
      const below = storeyOf(target);
      const isSameRoom = roomOf(file.path) === roomOf(target);
      expect(below > storey || isSameRoom, `${file.path} → ${target}`).toBe(true);
    }
  });

  it.each(files.filter(inRooms(pureRooms)).map((file) => [file.path, file] as const))('%s is pure', (_, file) => {
    expect(file.imports.filter((path) => impureModules.test(path))).toEqual([]);
    expect(withoutComments(file.text).match(browserGlobals)).toBeNull();
  });

  it('touches the extension API only in its own rooms', () => {
    const strangers = files
      .filter((file) => file.imports.includes('#imports'))
      .filter((file) => !inRooms(browserRooms)(file));
    expect(strangers.map((file) => file.path)).toEqual([]);
  });

  it('has one way out: the fetch that the background guards', () => {
    const others = /\b(XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|importScripts)\b/;
    const users = files.filter(({ text }) => others.test(withoutComments(text)));
    expect(users.map(({ path }) => path)).toEqual([]);
    const fetchers = files.filter(({ text }) => /globalThis\.fetch|(?<![.\w])fetch\(/.test(withoutComments(text)));
    expect(fetchers.map(({ path }) => path).sort()).toEqual([
      'entrypoints/background.ts',
      'utils/ask/providers/build-provider.ts',
      'utils/ask/providers/gemini/lend-fetch.ts',
    ]);
  });

  it('has the tables of the tokenizer in their worker alone', () => {
    const importers = (name: string) =>
      files.filter(({ imports }) => imports.some((path) => path.includes(name))).map(({ path }) => path);
    expect(importers('gpt-tokenizer')).toEqual(['utils/ask/prices/tokens/count-tokens.ts']);
    expect(importers('/count-tokens.ts')).toEqual(['entrypoints/token-worker.ts']);
  });

  it('names imports with their extension, as plain Node needs it', () => {
    const bare = files.flatMap((file) =>
      file.imports
        .filter((path) => isOwn(path) && !/\.(ts|tsx|css|mjs)(\?raw)?$/.test(path))
        .map((path) => `${file.path} → ${path}`),
    );
    expect(bare).toEqual([]);
  });

  it('has no file over the line budget', () => {
    const long = files.filter((file) => !file.path.endsWith('.css') && file.text.split('\n').length > lineBudget);
    expect(long.map((file) => `${file.path}: ${file.text.split('\n').length} lines`)).toEqual([]);
  });
});

describe('every provider', () => {
  const folders = readdirSync(join(root, 'utils/ask/providers'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const registry = readFileSync(join(root, 'utils/ask/providers/index.ts'), 'utf8');
  const fixtures = readdirSync(join(root, 'tests/fixtures/streams'));

  it('of the catalog has a folder', () => {
    expect(folders).toEqual(expect.arrayContaining(Object.keys(catalog)));
  });

  it.each(folders)('%s is registered and has a recorded stream', (folder) => {
    expect(registry).toContain(`./${folder}/`);
    expect(fixtures.filter((name) => name.startsWith(`${folder}-`))).not.toEqual([]);
  });
});

function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, folder, name))
    .filter((path) => /\.(ts|tsx)$/.test(path) && statSync(path).isFile())
    .map((path) => {
      const text = readFileSync(path, 'utf8');
      const imports = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
      return { path: relative(root, path).split(sep).join('/'), text, imports };
    });
}

function isOwn(path: string): boolean {
  return path.startsWith('.');
}

function ownPath(file: SourceFile, path: string): string {
  return relative(root, resolve(root, dirname(file.path), path))
    .split(sep)
    .join('/');
}

function roomOf(path: string): string | undefined {
  return storeys.flat().find((room) => path === `${room}.ts` || path.startsWith(`${room}/`));
}

function storeyOf(path: string): number {
  const room = roomOf(path);
  return room === undefined ? -1 : storeys.findIndex((rooms) => rooms.includes(room));
}

function inRooms(rooms: readonly string[]) {
  return ({ path }: SourceFile) =>
    rooms.some((room) => path === room || path === `${room}.ts` || path.startsWith(`${room}/`));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
