import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listLocales, readTexts } from '../gallery/texts.ts';
import { findHardCodedTexts } from './find-hard-coded-texts.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const sources = ['components', 'entrypoints', 'utils'].flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ path: `${folder}/${name}`, code: read(`${folder}/${name}`) })),
);

/** Every language but English, which the others are held against, with how many plural forms it has. */
const otherLocales = (await listLocales())
  .filter((locale) => locale !== 'en')
  .map((locale) => ({ locale, forms: pluralForms(locale) }));

function pluralForms(locale: string): number {
  return new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions().pluralCategories.length;
}

/** As it is written in the locale files and in the code. */
const dotted = (key: string) => key.replaceAll('_', '.');
const usedKeys = sources.flatMap(({ code }) =>
  [...code.matchAll(/i18n\.t\(\s*'([^'@]+)'/g)].map(([, key = '']) => key),
);
/** Texts that the manifest uses, as `__MSG_name__`. */
const manifestKeys = [...read('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);

const placeholders = (text: string) => [...new Set(text.match(/\$\d/g))].sort().join(' ');
const tags = (text: string) => [...new Set(text.match(/<\/?\w+>/g))].sort().join(' ');
const formsOf = (text: string) => text.split(' | ');

/** What is wrong with a text beside the English one; undefined where nothing is. */
function faultOf(text: string | undefined, english: string, forms: number): string | undefined {
  if (text === undefined) return 'is missing';
  if (text.trim() === '') return 'is empty';
  if (placeholders(text) !== placeholders(english)) return `has ${placeholders(text)}, not ${placeholders(english)}`;
  if (tags(text) !== tags(english)) return `has ${tags(text)}, not ${tags(english)}`;
  const wanted = formsOf(english).length === 1 ? 1 : forms;
  const there = formsOf(text).length;
  return there === wanted ? undefined : `has ${there} plural forms, not ${wanted}`;
}

test.each(otherLocales)(
  '$locale has every text of English, with the same places to fill in',
  async ({ locale, forms }) => {
    const english = await readTexts('en');
    const texts = await readTexts(locale);
    const faults = Object.entries(english).flatMap(([key, text]) => {
      const fault = faultOf(texts[key], text, forms);
      return fault === undefined ? [] : `${dotted(key)} ${fault}`;
    });
    const strays = Object.keys(texts).filter((key) => !(key in english));
    expect(faults, `locales/${locale}.yml differs from locales/en.yml`).toEqual([]);
    expect(strays.map(dotted), `locales/${locale}.yml has texts that locales/en.yml has not`).toEqual([]);
  },
);

test.each(['en', ...otherLocales.map(({ locale }) => locale)])(
  'Chromium takes the texts of %s: between two dollar signs it would look for a name',
  async (locale) => {
    const texts = Object.entries(await readTexts(locale));
    expect(texts.filter(([, text]) => /\$[\w@]+\$/.test(text)).map(([key]) => dotted(key))).toEqual([]);
  },
);

test('every text is used, and every text that is used is there', async () => {
  const there = Object.keys(await readTexts('en')).map(dotted);
  const used = new Set([...usedKeys, ...manifestKeys]);
  const missing = [...used].filter((key) => !there.includes(key));
  expect(missing, 'the code uses texts that locales/en.yml has not').toEqual([]);
  expect(
    there.filter((key) => !used.has(key)),
    'no code uses these texts of locales/en.yml',
  ).toEqual([]);
});

test('no component writes words of its own', () => {
  const found = sources.flatMap(({ path, code }) =>
    path.endsWith('.tsx') ? findHardCodedTexts(path, code).map((text) => `${path}: ${text}`) : [],
  );
  expect(found, 'words on screen belong into the locale files').toEqual([]);
});

test('lists are written by format-list.ts, which knows what `Intl` does to them in Chinese', () => {
  const found = sources.filter(({ code }) => code.includes('Intl.ListFormat')).map(({ path }) => path);
  expect(found).toEqual(['components/shared/format-list.ts']);
});

test('a hard-coded text is found wherever a person would read or hear it', () => {
  const code = `
    const one = <p title="A title" className="x" aria-label={ok ? 'Yes, it is' : label}>Some words {count} {' more'}</p>;
    const two = <kbd>Esc</kbd>;
    const three = <b>{isOn ? 'on' : text} · {\`\${n} runs\`}</b>;
  `;
  expect(new Set(findHardCodedTexts('Example.tsx', code))).toEqual(
    new Set(['A title', 'Yes, it is', 'Some words', 'more', 'Esc', 'on', 'runs']),
  );
});

test('Chinese has Chinese punctuation, and a space between its own signs and Latin ones', async () => {
  const texts = Object.entries(await readTexts('zh_CN')).filter(([key]) => key !== 'language');
  const han = '\\p{Script=Han}';
  const badly = new RegExp(
    [
      `${han}[,.;:!?]`, // Half-width punctuation after a Chinese sign,
      `[,;:!?]\\s*${han}`, // or before one.
      `${han}[\\p{Script=Latin}\\d]|[\\p{Script=Latin}\\d]${han}`,
      ` [，。；：？！、”）]|[，。；：？！、“（] `, // Full-width punctuation brings its own space.
      `\\.\\.\\.|……|"|'`, // One ellipsis is enough, and quotation marks are curly.
    ].join('|'),
    'u',
  );
  const faults = texts.filter(([, text]) => badly.test(text)).map(([key, text]) => `${dotted(key)}: ${text}`);
  expect(faults).toEqual([]);
});
