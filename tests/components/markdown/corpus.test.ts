import { beforeAll, expect, it } from 'vitest';
import { useRealTexts } from '../use-real-texts.ts';
import { expectHarmless } from './expect-harmless.ts';
import { readCorpus } from './read-corpus.ts';
import { renderMarkdown } from './render.tsx';

beforeAll(() => useRealTexts());

const corpus = readCorpus('https://exfiltration.example');

/** A text of some ten thousand characters that takes longer than this, in ms, hangs the panel while it streams. */
const slowMs = 1_000;

it('is large enough to mean something', () => {
  expect(corpus.length).toBeGreaterThan(300);
  expect(new Set(corpus.map(({ text }) => text)).size).toBe(corpus.length);
});

it.each(corpus.map(({ name, text }) => [name, text] as const))(
  '%s becomes nothing but harmless elements',
  (_, text) => {
    const before = performance.now();
    expectHarmless(renderMarkdown(text));
    expect(performance.now() - before).toBeLessThan(slowMs);
  },
);
