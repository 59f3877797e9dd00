import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../utils/compare/index.ts';
import { createLiveComparer } from '../../utils/compare/live/create-live-comparer.ts';

const size = 10_000_000;
const fill = (piece: string) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
const numbered = (make: (index: number) => string, count: number) => Array.from({ length: count }, (_, i) => make(i));

const hostile: readonly (readonly [string, () => string])[] = [
  ['one line of 10 MB', () => fill('word another third ')],
  ['one word of 10 MB', () => fill('a')],
  ['10 MB of sentences', () => fill('The tower is 330 m tall. ')],
  ['10 MB of paragraphs', () => fill('The tower is 330 m tall.\n\n')],
  ['100,000 list items', () => numbered((index) => `- item ${index} of the list`, 100_000).join('\n')],
  ['100,000 items of one letter', () => '- a\n'.repeat(100_000)],
  ['100,000 rows', () => `| a | b |\n|---|---|\n${numbered((i) => `| row | ${i} m |`, 100_000).join('\n')}`],
  ['100,000 lines of code', () => `\`\`\`\n${numbered((i) => `let x${i} = ${i};`, 100_000).join('\n')}\n\`\`\``],
  ['10 MB of quote marks', () => fill('>')],
  ['10 MB of brackets', () => fill('[')],
  ['10 MB of emphasis', () => fill('*a_ ')],
  ['10 MB of lists in lists', () => fill('1. ')],
  ['10 MB of sentences of one letter', () => fill('A. B. ')],
  ['10 MB of Chinese', () => fill('总高度是330米。')],
];

/**
 * Units of work, not ms: a machine may be slow, the work must not grow. Segments are what every later stage counts by.
 */
const mostSegments = 3 * 5000;

describe('three answers of', () => {
  it.each(hostile)('%s are compared in part, with bounded work', { timeout: 60_000 }, (_, make) => {
    const text = make();
    const answers = ['a', 'b', 'c'].map((id) => ({ id, text }));
    const started = performance.now();
    const { segments, shortened, precise } = compareAnswers(answers);
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(precise).toBe(false);
    expect(segments.length).toBeGreaterThan(0);
    expect(segments.length).toBeLessThan(mostSegments);
    expect(shortened.map(({ answerId }) => answerId)).toEqual(['a', 'b', 'c']);
    for (const { end } of shortened) expect(end).toBeLessThanOrEqual(140_000);
    // What was not compared is still there, so that the segments cover the text.
    expect(segments.findLast(({ answerId }) => answerId === 'a')?.end).toBe(text.trimEnd().length);
  });

  it('normal length are not shortened by one that is too long', () => {
    const normal = 'The tower is 330 m tall.\n\nIt was finished in 1889.';
    const { shortened, groups } = compareAnswers([
      { id: 'a', text: normal },
      { id: 'b', text: normal },
      { id: 'c', text: fill('Bananas are yellow.\n\n') },
    ]);
    expect(shortened.map(({ answerId }) => answerId)).toEqual(['c']);
    expect(groups.filter(({ verdict }) => verdict === 'some-say')).toHaveLength(2);
  });

  it('one length too many leave no claim that only another one says a thing', () => {
    const { groups, shortened } = compareAnswers([
      { id: 'a', text: 'The tower is 330 m tall.\n\nBananas are yellow.' },
      { id: 'b', text: `Paris is in France.\n\n${fill('Trains go fast.\n\n')}The tower is 330 m tall.` },
    ]);
    expect(shortened.map(({ answerId }) => answerId)).toEqual(['b']);
    const lone = groups.filter(({ verdict }) => verdict === 'only-one').flatMap(({ segmentIds }) => segmentIds);
    expect(lone).not.toHaveLength(0);
    for (const id of lone) expect(id).toMatch(/^b:/);
  });

  it('very different length share the time, and the short ones lose none of theirs', () => {
    let time = 0;
    const long = numbered((index) => `Row ${index} of the long one.`, 300).join('\n\n');
    const short = 'The tower is 330 m tall.\n\nIt was finished in 1889.';
    const answers = [long, short, short].map((text, index) => ({ id: `m${index}`, text }));
    const { shortened, groups } = compareAnswers(answers, { budgetMs: 200, now: () => time++ });
    expect(shortened.map(({ answerId }) => answerId)).toEqual(['m0']);
    expect(groups.filter(({ verdict }) => verdict === 'some-say')).toHaveLength(2);
  });

  it('any length stop being read when their share of the time is over, and what was read is compared', () => {
    const sentences = numbered((index) => `Tower ${index} is ${index} m tall.`, 200).join('\n\n');
    const answers = ['a', 'b'].map((id) => ({ id, text: sentences }));
    let reads = 0;
    // Each look at the clock takes a step: four fifths of them are for reading.
    const comparison = compareAnswers(answers, { budgetMs: 200, now: () => reads++ });
    expect(comparison.precise).toBe(false);
    expect(comparison.segments).toHaveLength(400);
    const ends = comparison.shortened.map(({ end }) => sentences.slice(0, end).split('\n\n').length);
    expect(ends).toHaveLength(2);
    for (const end of ends) expect(end).toBeGreaterThan(30);
    expect(ends.reduce((sum, end) => sum + end, 0)).toBeLessThan(170);
    expect(comparison.groups.flatMap(({ segmentIds }) => segmentIds).length).toBeGreaterThan(80);
    expect(reads).toBeLessThan(400);
  });

  it('10 MB that still grows', () => {
    const { compare } = createLiveComparer();
    const text = fill('The tower is 330 m tall.\n\n');
    const state = { runId: 'run', question: '', answers: ['a', 'b'].map((id) => ({ id, text, isGrowing: true })) };
    const comparison = compare(state);
    expect(comparison?.shortened).toHaveLength(2);
    expect(comparison?.segments.length).toBeLessThan(mostSegments);
  });
});
