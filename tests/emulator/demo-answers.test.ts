import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadDemoAnswers } from './demo-answers.ts';
import { emulatedServices } from './service.ts';

let folder: string;

const put = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
const putQuestion = (slug: string, question: string) => {
  put(`${slug}/question.txt`, question);
  for (const service of ['deepseek', 'openai', 'gemini']) put(`${slug}/${service}.md`, `${service} on ${slug}\n`);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-answers-'));
  putQuestion('sky', 'Why is the sky blue?\nWhy is the sky blue, and why does it turn red at sunset?');
  putQuestion('taiwan', 'Is Taiwan a country?');
  putQuestion('tai-wan', 'Is Tai wan a country?');
  putQuestion('wall', '长城有多长？');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('finding a prepared answer', () => {
  const find = (question: string) => loadDemoAnswers(folder).find(question, 'openai')?.text;

  it.each([
    ['Why is the sky blue?', 'openai on sky'],
    ['  why is\tthe SKY\n blue ', 'openai on sky'],
    ['Why is the sky blue ?!', 'openai on sky'],
    ['Why is the sky blue, and why does it turn red at sunset?', 'openai on sky'],
    ['Is Taiwan a country?', 'openai on taiwan'],
    ['Is Tai wan a country?', 'openai on tai-wan'],
    ['长城有多长', 'openai on wall'],
    ['Why is the sky blue?\n\nBelow is an excerpt.\n<page_excerpt>\nBlue it is.\n</page_excerpt>', 'openai on sky'],
    ['Question: "Why is the sky blue?"', 'openai on sky'],
  ])('%j is known', (question, answer) => {
    expect(find(question)).toBe(answer);
  });

  it.each(['Why is the sky blue on Mars?', 'Is Taiwan a country with mountains?', 'Why?', ''])(
    '%j is not',
    (question) => {
      expect(find(question)).toBeUndefined();
    },
  );
});

describe('reading the folder', () => {
  it('reads reasoning and scenario', () => {
    put('sky/gemini.reasoning.md', 'Rayleigh.\n');
    put('sky/scenario.json', '{"gemini":{"fault":{"kind":"end-early","afterCharacters":9}}}');
    const answers = loadDemoAnswers(folder);
    const fault = { kind: 'end-early', afterCharacters: 9 };
    expect(answers.find('Why is the sky blue?', 'gemini')).toMatchObject({ reasoning: 'Rayleigh.', fault });
    expect(answers.find('Why is the sky blue?', 'openai')?.fault).toEqual({ kind: 'none' });
    expect(answers.find('Why is the sky blue?', 'openai')?.reasoning).not.toBe('');
  });

  it('names the file that is missing or wrong', () => {
    put('sky/scenario.json', '{"gemini":{"fault":{"kind":"explode"}}}');
    expect(() => loadDemoAnswers(folder)).toThrow(/sky.scenario\.json/);
    rmSync(join(folder, 'sky'), { recursive: true });
    rmSync(join(folder, 'wall/openai.md'));
    expect(() => loadDemoAnswers(folder)).toThrow(/wall.openai\.md/);
  });

  it('has no answers where there is no folder', () => {
    expect(loadDemoAnswers(join(folder, 'nowhere')).questions).toEqual([]);
  });
});

describe('the prepared answers of the demo', () => {
  const demo = loadDemoAnswers(join(import.meta.dirname, 'demo'));

  it('are at least fourteen', () => {
    expect(demo.questions.length).toBeGreaterThanOrEqual(14);
  });

  it.each(demo.questions)('%s', (question) => {
    for (const service of emulatedServices) {
      const answer = demo.find(question, service);
      const isTurnedDown = answer?.fault.kind === 'prompt-blocked';
      expect([service, isTurnedDown || (answer?.text.length ?? 0) > 0]).toEqual([service, true]);
    }
  });
});
