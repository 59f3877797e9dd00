import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeFile } from '../../../components/export/make-file.ts';
import type { Run } from '../../../utils/domain.ts';
import { useRealTexts } from '../../components/use-real-texts.ts';
import { demoRun, endingsRun, everestRun, failingRun, taiwanRun, threadRun } from '../../gallery/runs.ts';

beforeAll(() => useRealTexts());

const report = async (...runs: Run[]) => (await makeFile('report', runs, Date.UTC(2026, 10, 23))).text;
const plain = (html: string) => html.replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, '').replaceAll('&#39;', "'");

describe('a report', () => {
  it('lets in its own style sheet, and nothing else', async () => {
    const page = await report(everestRun());
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; form-action &#39;none&#39;; base-uri &#39;none&#39;"`,
    );
    expect(style).toContain('@media print');
    expect(style).toContain('prefers-color-scheme: dark');
    expect(style).not.toMatch(/url\(|@import|https?:/);
    expect(page).not.toMatch(/<script|<link|<img|<iframe/i);
  });

  it('holds the question, where it came from, what was set, and what it cost', async () => {
    const text = plain(await report(threadRun()));
    expect(text).toContain('How high is Mount Everest');
    expect(text).toContain('https://en.wikipedia.org/wiki/Example');
    expect(text).toContain('Effort deep, temperature 0.2, system prompt: “Answer briefly, with sources.”');
    expect(text).toMatch(/at most \$0\.0175 in all/);
    expect(text).toContain('gpt-6.1-terra-2026-10-26, asked for gpt-6.1-terra');
    expect(text).toContain('ChatGPT does not take a temperature; it was left out');
    expect(text).toContain('A first try, which broke');
  });

  it('holds what the person put on it', async () => {
    const run = everestRun();
    const bestAnswerId = run.answers[1]?.id ?? '';
    const page = await report({ ...run, tags: ['mountains', 'Nepal'], note: 'Ask again in spring.', bestAnswerId });
    expect(plain(page)).toContain('mountains, Nepal');
    expect(plain(page)).toContain('Ask again in spring.');
    const answers = page.split('<article class="answer"').slice(1);
    expect(answers.map((answer) => answer.includes('<b>best answer</b>'))).toEqual([false, true, false]);
  });

  it('holds every answer whole, with its marks', async () => {
    const run = everestRun();
    const page = await report(run);
    const answers = page.split('<article class="answer"').slice(1);
    expect(answers).toHaveLength(3);
    for (const [index, { text, reasoning }] of run.answers.entries()) {
      const words = plain(answers[index] ?? '').replace(/\s+/g, ' ');
      const last =
        text
          .trim()
          .split('\n')
          .at(-1)
          ?.replace(/[*`]/g, '')
          .replace(/^[-\d.]+ /, '') ?? '';
      expect(words).toContain(last.replaceAll('"', '&quot;'));
      expect(answers[index]).toContain('<mark class="differs">');
      if (reasoning !== '') expect(answers[index]).toContain('<details>');
    }
  });

  it('never says more than is known', async () => {
    const refused = plain(await report(taiwanRun()));
    expect(refused).toContain('2 of 3 answered');
    expect(refused).toContain('DeepSeek declined to answer');
    expect(refused).toContain('Both say');
    expect(refused).not.toContain('All three say');
    const ended = plain(await report(endingsRun()));
    expect(ended).toContain('It saw content that its terms forbid (PROHIBITED_CONTENT)');
    expect(ended).toContain('There is no text.');
    expect(ended).toContain('It takes two answers to compare.');
    expect(plain(await report(failingRun()))).toContain('req_7c1e09b2');
  });

  it('has one outline: each heading is at most one deeper than the one before', async () => {
    for (const page of [await report(everestRun()), await report(everestRun(), demoRun('debounce'), taiwanRun())]) {
      const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
  });

  it('lists several questions first', async () => {
    const page = await report(everestRun(), taiwanRun());
    expect(page).toContain('<h1>Report on 2 questions</h1>');
    for (const id of ['question-1', 'question-2']) {
      expect(page).toContain(`href="#${id}"`);
      expect(page).toContain(`id="${id}"`);
    }
  });

  it('speaks Dutch', async () => {
    await useRealTexts('nl');
    const page = await report(taiwanRun());
    await useRealTexts();
    expect(page).toContain('<html lang="nl">');
    expect(plain(page)).toContain('Aan wie het gevraagd is');
    expect(plain(page)).not.toMatch(/Who was asked|answered/);
  });

  it('sets formulas, and aligns tables without a style attribute', async () => {
    expect(await report(demoRun('compound-interest'))).toContain('<math');
    const table = await report(demoRun('planets-table'));
    expect(table).toMatch(/<th scope="col"/);
    expect(table).not.toContain(' style=');
  });
});
