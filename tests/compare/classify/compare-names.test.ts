import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../utils/compare/classify/compare-names.ts';
import { readWhoAsked } from '../../../utils/compare/classify/read-asked.ts';
import { readAnswer } from '../../../utils/compare/read-answer.ts';

function compare(question: string, ...texts: readonly [string, string]) {
  const [a, b] = texts.flatMap((text, index) => readAnswer({ id: `m${index}`, text }, index, undefined));
  if (!a || !b) throw new Error('Each text is one sentence.');
  const answerWords = [a, b].map(({ words }) => new Set(words.map(({ folded }) => folded)));
  const found = compareNames(a, b, answerWords, readWhoAsked(question));
  return found && [a.text.slice(found.a.start, found.a.end), b.text.slice(found.b.start, found.b.end)];
}

describe('compareNames', () => {
  it('takes who did it from two sentences that are one but for the name', () => {
    expect(
      compare('', 'The peak was first climbed by Edmund Hillary.', 'The peak was first climbed by Reinhold Messner.'),
    ).toEqual(['Edmund Hillary', 'Reinhold Messner']);
  });

  const zuse = 'The first programmable computer was the Z3, built by Konrad Zuse in Berlin in May 1941.';
  const flowers = 'The first programmable computer was Colossus, built by the engineer Tommy Flowers in 1943.';

  it('holds two doers of what was asked about against each other, whatever else is named', () => {
    expect(compare('Who built the first programmable computer?', zuse, flowers)).toEqual([
      'Konrad Zuse',
      'Tommy Flowers',
    ]);
  });

  it('leaves two doers of two things alone', () => {
    const emma = 'Emma, a comedy of manners, was written by Jane Austen in 1815.';
    const ivanhoe = 'Ivanhoe, a story about knights, was written by Walter Scott in 1819.';
    expect(compare('What are famous old novels?', emma, ivanhoe)).toBeUndefined();
    expect(compare('Who are famous old authors?', emma, ivanhoe)).toBeUndefined();
  });

  it('knows that German asks how where Dutch asks who', () => {
    expect(readWhoAsked('Wie heeft de eerste computer gebouwd?').size).toBeGreaterThan(0);
    expect(readWhoAsked('Wie wurde der erste Computer gebaut und wofür?').size).toBe(0);
  });
});
