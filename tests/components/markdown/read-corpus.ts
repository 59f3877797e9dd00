import { readdirSync, readFileSync } from 'node:fs';

/** One hostile text, as a model could write it. */
export interface Snippet {
  readonly id: number;
  /** File and line, to find it by. */
  readonly name: string;
  readonly text: string;
}

const folder = new URL('../../fixtures/render-corpus/', import.meta.url);

/**
 * How often `{{many:…}}` stands for its text: enough for a parser that takes its square to be late. What is done with
 * texts that are longer still is a question of limits, which have tests of their own.
 */
const many = 500;

/**
 * All snippets of `tests/fixtures/render-corpus`, one a line. `{{host}}` is an address that nothing may ask for,
 * `{{run}}` a statement that nothing may execute: it adds the snippet's id to the list `ran` of the topmost page.
 */
export function readCorpus(host: string): Snippet[] {
  const lines = readdirSync(folder).flatMap((file) =>
    readFileSync(new URL(file, folder), 'utf8')
      .split('\n')
      .map((line, index) => ({ name: `${file}:${index + 1}`, line }))
      .filter(({ line }) => line !== '' && !line.startsWith('# ')),
  );
  return lines.map(({ name, line }, id) => ({
    id,
    name,
    text: decode(line)
      .replaceAll('{{host}}', `${host}/${id}`)
      .replaceAll('{{run}}', `top.ran.push(${id})`)
      .replace(/\{\{many:([\s\S]*?)\}\}(?!\})/g, (_, text: string) => text.repeat(many)),
  }));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\' };

/** `\n`, `\t`, `\\`, `\x1b` and `\u{202e}`: what cannot be seen in a file. */
function decode(line: string): string {
  return line.replace(/\\(?:u\{([0-9a-f]+)\}|x([0-9a-f]{2})|([nt\\]))/gi, (_, long, short, letter) =>
    letter ? (escapes[letter] ?? '') : String.fromCodePoint(Number.parseInt(long ?? short, 16)),
  );
}
