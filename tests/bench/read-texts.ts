import { join as joinPath } from 'node:path';
import { readRows } from '../../scripts/eval/read-rows.ts';
import { loadDemoAnswers } from '../emulator/demo-answers.ts';
import { emulatedServices } from '../emulator/service.ts';

interface AnswerRow {
  readonly id: string;
  readonly lang: string;
  readonly answers: Readonly<Record<string, string>>;
}

export interface Texts {
  /** Where they come from, to say beside a figure. */
  readonly source: string;
  /** Three texts of exactly so many words on the same questions, by three models. */
  three(words: number): readonly [string, string, string];
}

const demoFolder = joinPath(import.meta.dirname, '../emulator/demo');

/** Real answers from `EVAL_DIR` where it is set, else the answers of the demo. */
export function readTexts(): Texts {
  const folder = process.env.EVAL_DIR;
  const rows = folder ? realAnswers(folder) : [];
  return rows.length > 0
    ? { source: 'real answers', three: (words) => join(rows, words) }
    : { source: 'demo answers', three: (words) => join(demoAnswers(), words) };
}

type Trio = readonly [string, string, string];

/** The answers to each question, the questions with the longest ones first. */
function realAnswers(folder: string): Trio[] {
  return readRows<AnswerRow>(folder, 'answers-dev.jsonl')
    .filter(({ lang }) => lang === 'en')
    .flatMap(({ answers }) => {
      const [a, b, c] = Object.values(answers);
      return a && b && c ? [[a, b, c] as const] : [];
    })
    .sort((one, other) => shortest(other) - shortest(one));
}

/** The prepared answers of the emulator, one trio a question. */
export function demoAnswers(): Trio[] {
  const demo = loadDemoAnswers(demoFolder);
  return demo.questions.map((question) => {
    const [a = '', b = '', c = ''] = emulatedServices.map((service) => demo.find(question, service)?.text);
    return [a, b, c];
  });
}

function shortest(trio: Trio): number {
  return Math.min(...trio.map((text) => text.length));
}

/** Puts answers of one model after each other, from the start again when there are too few, and cuts to the word. */
function join(trios: readonly Trio[], words: number): [string, string, string] {
  return [cut(trios, 0, words), cut(trios, 1, words), cut(trios, 2, words)];
}

function cut(trios: readonly Trio[], model: 0 | 1 | 2, words: number): string {
  const pieces: string[] = [];
  let count = 0;
  while (count < words) {
    for (const trio of trios) {
      const text = trio[model];
      const found = [...text.matchAll(/\S+/g)];
      const last = found[Math.min(found.length, words - count) - 1];
      if (!last) continue;
      pieces.push(text.slice(0, last.index + last[0].length));
      count += Math.min(found.length, words - count);
      if (count >= words) break;
    }
  }
  return pieces.join('\n\n');
}
