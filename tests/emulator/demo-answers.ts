import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, parseFault } from './faults.ts';
import type { UsualAnswer } from './plan-answer.ts';
import { type EmulatedService, emulatedServices } from './service.ts';

/** What one service says to a question, and what is planned to go wrong meanwhile. */
export interface DemoAnswer extends UsualAnswer {
  readonly fault: Fault;
}

export interface DemoAnswers {
  /** One wording of each prepared question, the first in its file. */
  readonly questions: readonly string[];
  /** The hand-written answer to a question, or undefined when it is none of ours. */
  find(question: string, service: EmulatedService): DemoAnswer | undefined;
}

interface DemoQuestion {
  readonly wordings: readonly string[];
  readonly answers: Readonly<Record<EmulatedService, DemoAnswer>>;
}

/** Sentence ends of the languages the questions are in, quotes and brackets with them. */
const TRAILING_PUNCTUATION = /[\s.?!…:;,'"”’»)\]。？！：；，」』）]+$/u;

const SHORT_REASONING = 'The user asks a plain question. I will answer it directly and give the figures I am sure of.';

/**
 * Reads a folder of hand-written answers: `<slug>/question.txt` (one accepted wording a line), `<service>.md`, and
 * if wanted `<service>.reasoning.md` and `scenario.json`. Throws with the file's name when one is missing or wrong.
 */
export function loadDemoAnswers(folder: string): DemoAnswers {
  const slugs = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return createDemoAnswers(slugs.map((slug) => readQuestion(join(folder, slug))));
}

export function createDemoAnswers(demoQuestions: readonly DemoQuestion[]): DemoAnswers {
  const byWording = new Map(
    demoQuestions.flatMap((demo) => demo.wordings.map((wording) => [normalised(wording), demo] as const)),
  );
  // The longest first, for a question that stands inside another text.
  const wordings = [...byWording.keys()].sort((a, b) => b.length - a.length);

  return {
    questions: demoQuestions.flatMap((demo) => demo.wordings.slice(0, 1)),
    find(question, service) {
      const demo = byWording.get(normalised(question)) ?? findInside(question);
      return demo?.answers[service];
    },
  };

  function findInside(text: string): DemoQuestion | undefined {
    const lines = text.split('\n').map(collapsed);
    const wording = wordings.find((candidate) => lines.some((line) => asks(line, candidate)));
    return wording === undefined ? undefined : byWording.get(wording);
  }
}

/** Letter case, runs of white space and the end's punctuation do not count; a space inside a word does. */
function normalised(question: string): string {
  return collapsed(question).replace(TRAILING_PUNCTUATION, '');
}

function collapsed(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * Whether a line that a client wrapped around a question ends it where the known one ends: "Question: why is the sky
 * blue?" asks it, "why is the sky blue on Mars?" does not.
 */
function asks(line: string, wording: string): boolean {
  const at = line.indexOf(wording);
  if (at < 0 || /[\p{L}\p{N}]/u.test(line.charAt(at - 1))) return false;
  return /^(?:$|\s*[.?!"”»’')\]。？！」』）])/u.test(line.slice(at + wording.length));
}

function readQuestion(folder: string): DemoQuestion {
  const wordings = readText(join(folder, 'question.txt'))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const faults = readScenario(join(folder, 'scenario.json'));
  const answer = (service: EmulatedService): DemoAnswer => {
    const fault = faults[service] ?? { kind: 'none' };
    const file = join(folder, `${service}.md`);
    return {
      // A question that is turned down has no answer.
      text: fault.kind === 'prompt-blocked' ? (readIfThere(file) ?? '') : readText(file),
      reasoning: readIfThere(join(folder, `${service}.reasoning.md`)) ?? SHORT_REASONING,
      fault,
    };
  };
  return {
    wordings,
    answers: { deepseek: answer('deepseek'), openai: answer('openai'), gemini: answer('gemini') },
  };
}

function readScenario(file: string): Partial<Record<EmulatedService, Fault>> {
  const text = readIfThere(file);
  if (text === undefined) return {};
  try {
    const scenario = JSON.parse(text) as Partial<Record<EmulatedService, { readonly fault?: unknown }>>;
    const faults: Partial<Record<EmulatedService, Fault>> = {};
    for (const service of emulatedServices) {
      const fault = scenario[service]?.fault;
      if (fault !== undefined) faults[service] = parseFault(fault);
    }
    return faults;
  } catch (cause) {
    throw new Error(`${file} does not hold a scenario.`, { cause });
  }
}

function readText(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim();
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readText(file) : undefined;
}
