import { readdir, readFile } from 'node:fs/promises';

const folder = new URL('../../tests/emulator/demo/', import.meta.url);

/** First in the list: the question that shows most kinds of difference. */
const firstSlug = 'everest';

/** The questions the demo server has answers for, one wording each. */
export async function knownQuestions(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const slugs = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  slugs.sort((one, other) => Number(other === firstSlug) - Number(one === firstSlug) || one.localeCompare(other));
  const texts = await Promise.all(slugs.map((slug) => readFile(new URL(`${slug}/question.txt`, folder), 'utf8')));
  return texts.map((text) => text.trim().split('\n')[0] ?? '');
}
