import { beforeAll, expect, it } from 'vitest';
import { useRealTexts } from '../use-real-texts.ts';
import { expectHarmless } from './expect-harmless.ts';
import { readCorpus } from './read-corpus.ts';
import { renderMarkdown } from './render.tsx';

beforeAll(async () => {
  await useRealTexts();
  timeOf(prose);
  ordinaryMs = Math.max(timeOf(prose), timeOf(prose), timeOf(prose));
});

const corpus = readCorpus('https://exfiltration.example');

/** An ordinary answer about as long as the longest of the corpus. */
const prose = 'A sentence with **bold** words, `code` and [a link](https://example.com).\n\n'.repeat(500);
let ordinaryMs: number;

/** A text that takes so many times as long as an ordinary answer was made to hang the panel, and does. */
const slowTimes = 15;

function timeOf(text: string): number {
  const before = performance.now();
  renderMarkdown(text);
  return performance.now() - before;
}

it('is large enough to mean something', () => {
  expect(corpus.length).toBeGreaterThan(300);
  expect(new Set(corpus.map(({ text }) => text)).size).toBe(corpus.length);
});

it.each(corpus.map(({ name, text }) => [name, text] as const))(
  '%s becomes nothing but harmless elements',
  (_, text) => {
    expectHarmless(renderMarkdown(text));
    // The shortest of a few: a machine that is busy with other things is not the text's doing.
    let shortestMs = Number.POSITIVE_INFINITY;
    for (let times = 0; times < 5 && shortestMs > slowTimes * ordinaryMs; times++) {
      shortestMs = Math.min(shortestMs, timeOf(text));
    }
    expect(shortestMs / ordinaryMs).toBeLessThan(slowTimes);
  },
);
