import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAnswers } from '../../../utils/compare/index.ts';
import { createLiveComparer } from '../../../utils/compare/live/create-live-comparer.ts';
import type { LiveState } from '../../../utils/compare/live/live-state.ts';
import type { Comparison, Group } from '../../../utils/domain.ts';

const question = 'How tall is the tower?';
const part = fc.constantFrom(
  'The tower is 330 m tall. It was finished in 1889.',
  'The tower is 324 m tall and made of iron.',
  'It was not finished in 1889.',
  'Yes, it is the tallest tower of the country.',
  'No, it is not the tallest tower of the country.',
  'Great question!',
  '## Paint\n\n- Paint it **every** seven years\n- Use 60 tonnes of paint\n  - in three shades\n- Never paint in the rain',
  '## Paint\n\n1. Paint it every ten years\n2. Use 50 tonnes of paint',
  '| Height | 330 m |\n|---|---|\n| Weight | 7,300 t |',
  '| Height | 324 m |\n|---|---|\n| Weight | 10,100 t |',
  'For pancakes:\n\n- 250 g flour\n- 500 ml milk\n- 2 eggs',
  '```js\nlet height = 330;\n```',
  'Iron grows in the heat, so the top of the tower moves.',
  'When it is hot the iron grows and the top of the tower leans.',
  'It was built by Gustave Eiffel. Visitors pay 29 euros.',
  'It was built by Maurice Koechlin. Visitors pay 35 euros.',
  'Let me know if you have other questions!',
);
const text = fc.array(part, { minLength: 1, maxLength: 7 }).map((parts) => parts.join('\n\n'));
const texts = fc.array(text, { minLength: 2, maxLength: 4 });
/** At each step one answer gets so many more characters. */
const steps = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.integer({ min: 1, max: 160 })), { maxLength: 40 });

/** The head of a table, in no group before, came along with a sentence that was then sorted out again. */
const cameAlong: [string[], [number, number][]] = [
  [
    [
      '| Height | 324 m |\n|---|---|\n| Weight | 10,100 t |',
      '## Paint\n\n- Paint it **every** seven years\n- Use 60 tonnes of paint\n  - in three shades\n- Never paint in the rain',
      'Yes, it is the tallest tower of the country.',
      '```js\nlet height = 330;\n```',
    ].join('\n\n'),
    'The tower is 324 m tall and made of iron.\n\nThe tower is 330 m tall. It was finished in 1889.',
    Array(3).fill('The tower is 330 m tall. It was finished in 1889.').join('\n\n'),
    'Yes, it is the tallest tower of the country.',
  ],
  [
    [2, 45],
    [0, 49],
    [0, 12],
    [1, 92],
    [2, 56],
    [3, 44],
  ],
];

/** The states of answers that arrive in steps, and as the last one all of them complete. */
function* growing(whole: readonly string[], pace: readonly (readonly [number, number])[]): Generator<LiveState> {
  const ends = whole.map(() => 0);
  const stateOf = (): LiveState => ({
    runId: 'run',
    question,
    answers: whole.map((one, index) => ({
      id: `m${index}`,
      text: one.slice(0, ends[index]),
      isGrowing: (ends[index] ?? 0) < one.length,
    })),
  });
  for (const [turn, more] of pace) {
    const index = turn % whole.length;
    ends[index] = Math.min(whole[index]?.length ?? 0, (ends[index] ?? 0) + more);
    yield stateOf();
  }
  for (const [index, one] of whole.entries()) {
    ends[index] = one.length;
    yield stateOf();
  }
}

/** What must not change about a group nobody joined: all of it. */
function groupsById({ groups }: Comparison): Map<string, Group> {
  return new Map(groups.map((group) => [group.id, group]));
}

/** Segments by id with where they lie: one that was cut otherwise is another one. */
function segmentKeys({ segments }: Comparison): Map<string, string> {
  return new Map(segments.map(({ id, start, end }) => [id, `${start}-${end}`]));
}

/** Without the ids of groups: they tell which group was shown first, which only a live comparison knows. */
function withoutIds(comparison: Comparison | undefined) {
  return comparison && { ...comparison, groups: comparison.groups.map(({ id, ...group }) => group) };
}

const answersOf = (whole: readonly string[]) => whole.map((one, index) => ({ id: `m${index}`, text: one }));

describe('answers that grow', () => {
  it('end as compareAnswers has them', () => {
    fc.assert(
      fc.property(texts, steps, (whole, pace) => {
        const { compare } = createLiveComparer();
        let last: Comparison | undefined;
        for (const state of growing(whole, pace)) last = compare(state);
        expect(withoutIds(last)).toEqual(withoutIds(compareAnswers(answersOf(whole), { question })));
      }),
      { numRuns: 40 },
    );
  });

  it('never change a group that nothing new has joined, nor its place among the others', () => {
    fc.assert(
      fc.property(texts, steps, (whole, pace) => {
        const { compare } = createLiveComparer();
        let before: Comparison | undefined;
        for (const state of growing(whole, pace)) {
          if (state.answers.every(({ isGrowing }) => !isGrowing)) break;
          const now = compare(state);
          if (before && now) {
            const groups = groupsById(now);
            const segments = segmentKeys(now);
            const wasThere = segmentKeys(before);
            const standing: string[] = [];
            for (const group of before.groups) {
              const stands = group.segmentIds.every((id) => segments.get(id) === wasThere.get(id));
              if (!stands) continue;
              const isJoined = now.groups.some(
                ({ segmentIds }) =>
                  segmentIds.some((id) => group.segmentIds.includes(id)) && segmentIds.some((id) => !wasThere.has(id)),
              );
              if (!isJoined) expect(groups.get(group.id)).toEqual(group);
              if (groups.has(group.id)) standing.push(group.id);
            }
            const order = now.groups.map(({ id }) => id).filter((id) => standing.includes(id));
            expect(order).toEqual(standing);
          }
          before = now ?? before;
        }
      }),
      { numRuns: 150, examples: [cameAlong] },
    );
  });

  it('gives each group the id of one of its segments, and no two the same', () => {
    fc.assert(
      fc.property(texts, steps, (whole, pace) => {
        const { compare } = createLiveComparer();
        for (const state of growing(whole, pace)) {
          const groups = compare(state)?.groups ?? [];
          for (const { id, segmentIds } of groups) expect(segmentIds).toContain(id);
          expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keep every offset inside their settled text', () => {
    fc.assert(
      fc.property(texts, steps, (whole, pace) => {
        const { compare } = createLiveComparer();
        for (const state of growing(whole, pace)) {
          for (const { answerId, end } of compare(state)?.segments ?? []) {
            const answer = state.answers.find(({ id }) => id === answerId);
            const settled = answer?.isGrowing ? answer.text.lastIndexOf('\n') : (answer?.text.length ?? 0);
            expect(end).toBeLessThanOrEqual(settled);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  const tower = ['The tower is 330 m tall.\n\nIt is made of', 'It is 324 m tall, the tower.\n\nIron'];
  const stateOf = (first: string, second: string, third = '', isGrowing = true): LiveState => ({
    runId: 'run',
    question,
    answers: [first, second, third].map((one, index) => ({ id: `m${index}`, text: one, isGrowing })),
  });

  it('are held against each other as soon as a block of two is settled, and not before', () => {
    const { compare } = createLiveComparer();
    const [first = '', second = ''] = tower;
    expect(compare(stateOf(first, second))).toBeUndefined();
    expect(compare(stateOf(`${first} iron.\n`, second))).toBeUndefined();
    const comparison = compare(stateOf(`${first} iron.\n`, `${second}.\n`));
    expect(comparison?.groups.map(({ verdict }) => verdict)).toEqual(['differs']);
    expect(comparison?.segments.map(({ id }) => id)).toEqual(['m0:0', 'm1:0']);
  });

  it('are never said by all while one has not come to it', () => {
    const { compare } = createLiveComparer();
    const [first = ''] = tower;
    const verdicts = (state: LiveState) => compare(state)?.groups.map(({ verdict }) => verdict);
    expect(verdicts(stateOf(`${first} iron.\n`, `${first} iron.\n`))).toEqual(['some-say']);
    expect(verdicts(stateOf(`${first} iron.\n`, `${first} iron.\n`, `${first} iron.\n`))).toEqual(['all-say']);
  });

  it('are judged again when one no longer takes part, in the groups they were in', () => {
    const { compare } = createLiveComparer();
    const [first = ''] = tower;
    const state = stateOf(`${first} iron.\n`, `${first} iron.\n`);
    const [before] = compare(state)?.groups ?? [];
    const [after] = compare({ ...state, answers: state.answers.slice(0, 2) })?.groups ?? [];
    expect(before?.verdict).toBe('some-say');
    expect(after).toEqual({ ...before, verdict: 'all-say' });
  });

  it('forget a text that was replaced, and another run', () => {
    const { compare } = createLiveComparer();
    const [first = '', second = ''] = tower;
    compare(stateOf(`${first} iron.\n`, `${second}.\n`));
    const other = compare(stateOf(`${first} iron.\n`, 'Bananas are yellow.\n\nThey grow.\n'));
    expect(other?.groups.map(({ verdict }) => verdict)).toEqual(['only-one', 'only-one']);
    const state = { ...stateOf('Bananas are yellow.', 'Bananas are green.', 'Bread is old.', false), runId: 'next' };
    const texts3 = state.answers.map(({ id, text: one }) => ({ id, text: one }));
    expect(compare(state)).toEqual(compareAnswers(texts3, { question }));
  });

  it('keep what was shown when the time is up', () => {
    let isSlow = false;
    let time = 0;
    const now = () => {
      time += isSlow ? 100 : 0;
      return time;
    };
    const { compare } = createLiveComparer({ budgetMs: 50, now });
    const [first = '', second = ''] = tower;
    const shown = compare(stateOf(`${first} iron.\n`, `${second}.\n`));
    expect(shown?.groups).toHaveLength(1);
    isSlow = true;
    expect(compare(stateOf(`${first} iron.\n\nMore.\n\nAnd.\n`, `${second}.\n`))).toBe(shown);
    isSlow = false;
    const later = compare(stateOf(`${first} iron.\n\nMore.\n\nAnd.\n`, `${second}.\n`));
    expect(later?.groups[0]).toEqual(shown?.groups[0]);
  });
});
