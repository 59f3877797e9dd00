import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTexts } from '../gallery/texts.ts';

const root = new URL('../../', import.meta.url);
const sources = ['components', 'entrypoints', 'utils'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, root), 'utf8')),
);
const config = readFileSync(new URL('wxt.config.ts', root), 'utf8');

/** Texts that the manifest uses, as `__MSG_name__`. */
const manifestKeys = [...config.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);
const usedKeys = sources.flatMap((source) =>
  [...source.matchAll(/i18n\.t\(\s*'([^'@]+)'/g)].map(([, key = '']) => key),
);

const placeholders = (message: string | undefined) => [...new Set(message?.match(/\$\d/g))].sort();
const tags = (message: string | undefined) => (message?.match(/<\/?\w+>/g) ?? []).sort();

test('Dutch has every text of English, with the same places to fill in', async () => {
  const english = await readTexts('en');
  const dutch = await readTexts('nl');
  expect(Object.keys(dutch).sort()).toEqual(Object.keys(english).sort());
  for (const [key, text] of Object.entries(english)) {
    expect(placeholders(dutch[key]), key).toEqual(placeholders(text));
    expect(new Set(tags(dutch[key])), key).toEqual(new Set(tags(text)));
    expect(dutch[key]?.split(' | ').length, key).toBe(text.split(' | ').length);
  }
});

test('every text is used, and every text that is used is there', async () => {
  const there = Object.keys(await readTexts('en'));
  const used = new Set([...usedKeys.map((key) => key.replaceAll('.', '_')), ...manifestKeys]);
  expect([...used].filter((key) => !there.includes(key))).toEqual([]);
  expect(there.filter((key) => !used.has(key))).toEqual([]);
});
