import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../utils/compare/index.ts';
import type { Comparison } from '../../utils/domain.ts';

const sentence = fc.constantFrom(
  'The tower is 330 m tall.',
  'The tower is 324 m tall.',
  'It was finished on 31 March 1889.',
  'It was not finished in 1889.',
  '- Paint it **every** seven years',
  '# About the tower',
  'Iron grows in the heat, so the top moves.',
  'When it is hot the iron grows and the top leans.',
  '| Height | 330 m |\n|---|---|\n| Weight | 7,300 t |',
  '```\nlet height = 330;\n```',
  'Great question!',
  '总高度是330米。',
);
const answerText = fc.array(sentence, { maxLength: 8 }).map((parts) => parts.join('\n\n'));
const wildText = fc.oneof(answerText, fc.string({ unit: 'grapheme', maxLength: 200 }));

/** Groups by what is in them, whatever their order. */
function groupKeys({ groups }: Comparison): string[] {
  return groups.map(({ segmentIds, verdict }) => `${verdict} ${[...segmentIds].sort().join(' ')}`).sort();
}

describe('compareAnswers', () => {
  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(fc.array(wildText, { minLength: 2, maxLength: 4 }), fc.nat(), (texts, seed) => {
        const answers = texts.map((text, index) => ({ id: `m${index}`, text }));
        const shuffled = [...answers].sort(
          (a, b) => ((a.id.charCodeAt(1) * (seed + 7)) % 13) - ((b.id.charCodeAt(1) * (seed + 7)) % 13),
        );
        const first = compareAnswers(answers);
        const second = compareAnswers(shuffled);
        expect(groupKeys(second)).toEqual(groupKeys(first));
        expect(second.facts).toEqual(first.facts);
      }),
      { numRuns: 60 },
    );
  });

  it('finds nothing but agreement between an answer and itself', () => {
    fc.assert(
      fc.property(answerText, (text) => {
        const { groups, facts, similarity } = compareAnswers([
          { id: 'a', text },
          { id: 'b', text },
        ]);
        for (const group of groups) expect(group.verdict).toBe('all-say');
        for (const fact of facts) expect(fact.differs).toBe(false);
        expect(similarity[0]?.[0]).toBe(1);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps every offset inside its answer, every segment in one group at most', () => {
    fc.assert(
      fc.property(fc.array(wildText, { minLength: 2, maxLength: 6 }), (texts) => {
        const answers = texts.map((text, index) => ({ id: `m${index}`, text }));
        const { segments, groups, facts, similarity, missing } = compareAnswers(answers, {
          question: 'How tall is it?',
        });
        const lengths = new Map(answers.map(({ id, text }) => [id, text.length]));
        const ranges = [
          ...segments,
          ...groups.flatMap(({ reasons, wordRanges }) => [
            ...wordRanges,
            ...reasons.flatMap((reason) => reason.ranges),
          ]),
          ...facts.flatMap(({ values }) => values.flatMap((value) => value.ranges)),
        ];
        for (const { answerId, start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(lengths.get(answerId) ?? -1);
        }
        const grouped = groups.flatMap(({ segmentIds }) => segmentIds);
        expect(new Set(grouped).size).toBe(grouped.length);
        const known = new Set(segments.map(({ id }) => id));
        for (const { segmentIds, centralId } of groups) {
          expect(segmentIds).toContain(centralId);
          for (const id of segmentIds) expect(known.has(id)).toBe(true);
        }
        for (const [row, values] of similarity.entries()) {
          for (const [column, value] of values.entries()) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
            expect(value).toBe(similarity[column]?.[row]);
          }
        }
        expect(missing).toEqual(answers.filter(({ text }) => text.trim() === '').map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });

  it('says "all" only of all that have text', () => {
    const text = 'Jupiter is the largest planet.';
    const verdicts = (texts: readonly string[]) =>
      compareAnswers(texts.map((part, index) => ({ id: `m${index}`, text: part }))).groups.map(
        ({ verdict }) => verdict,
      );
    expect(verdicts([text, text, ''])).toEqual(['all-say']);
    expect(verdicts([text, text, 'Bananas are yellow.'])).toEqual(['some-say', 'only-one']);
    expect(verdicts([text, ''])).toEqual(['only-one']);
  });

  it('ends early, says so, and claims nothing of what it did not compare, when its time is up', () => {
    let time = 0;
    const now = () => {
      time += 10;
      return time;
    };
    const answers = ['a', 'b'].map((id) => ({ id, text: 'The tower is 330 m tall. It was finished in 1889.' }));
    const { precise, segments, groups } = compareAnswers(answers, { budgetMs: 5, now });
    expect(precise).toBe(false);
    expect(segments).toHaveLength(4);
    expect(groups).toEqual([]);
    expect(compareAnswers(answers, { budgetMs: 1000, now: () => 0 }).precise).toBe(true);
  });

  it.each([
    ['marks', '*_[]()`<>#|-\n '.repeat(3000)],
    ['opening brackets', '['.repeat(30_000)],
    ['emphasis inside words', 'a_b*c'.repeat(12_000)],
    ['deep quotes', `${'>'.repeat(3000)} a`],
    ['full stops', '.'.repeat(40_000)],
    ['numbers', Array.from({ length: 2000 }, (_, index) => `${index} cups of tea`).join('. ')],
    ['one sentence over and over', 'The cat sat. '.repeat(2000)],
    ['one long word', 'a'.repeat(60_000)],
  ])('takes bounded time on %s', (_, text) => {
    const started = performance.now();
    const { segments } = compareAnswers([
      { id: 'a', text },
      { id: 'b', text: text.slice(0, -3) },
      { id: 'c', text: `ok ${text}` },
    ]);
    expect(segments.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
