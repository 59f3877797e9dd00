import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';

const folder = join(import.meta.dirname, '../../locales');

/** The locales there are texts for, as the browser names them: "en", "zh_CN". */
export async function listLocales(): Promise<string[]> {
  return (await readdir(folder)).map((name) => name.replace(/\.yml$/, '')).sort();
}

/** The texts of a locale file as the browser gets them: key with underscores → message with `$1`. */
export async function readTexts(locale: string): Promise<Record<string, string>> {
  const text = await readFile(join(folder, `${locale}.yml`), 'utf8');
  const messages = generateChromeMessages(parseMessagesText(text, 'YAML'));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}
