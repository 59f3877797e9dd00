import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareOutcomes } from '../../../utils/compare/change/compare-outcomes.ts';
import { compareOverTime } from '../../../utils/compare/change/compare-over-time.ts';
import type { ChangeOverTime, Outcome, OutcomeChangeKind } from '../../../utils/domain.ts';

const question = 'How high is Mount Everest, and may one climb it?';
const march = [
  'Mount Everest is 8,848 m high.',
  'A permit to climb it costs 11,000 dollars a person.',
  'It was first climbed on 29 May 1953.',
  'Sherpas know the mountain best.',
].join('\n\n');
const june = [
  'Mount Everest stands 8,848 m high.',
  'A permit to climb it costs 15,000 dollars a person.',
  'It was **first climbed** on 29 May 1953.',
  'Helicopters may not land above the second camp.',
].join('\n\n');

function compare(older: string, newer: string, outcomes: { older?: Outcome; newer?: Outcome } = {}): ChangeOverTime {
  return compareOverTime(
    { id: 'march', text: older, ...(outcomes.older && { outcome: outcomes.older }) },
    { id: 'june', text: newer, ...(outcomes.newer && { outcome: outcomes.newer }) },
    { question },
  );
}

/** Each change as its kind and the words behind it. */
function told({ changes, segments }: ChangeOverTime, older: string, newer: string): string[] {
  const words = (ids: readonly string[]) =>
    ids.map((id) => {
      const segment = segments.find((one) => one.id === id);
      return (segment?.answerId === 'march' ? older : newer).slice(segment?.start, segment?.end);
    });
  return changes.map((change) => `${change.kind}: ${words(change.older)} → ${words(change.newer)}`);
}

describe('an answer and the one before', () => {
  it('shows what changed, what is new and what is no longer said', () => {
    const change = compare(march, june);
    expect(told(change, march, june)).toEqual([
      'changed: A permit to climb it costs 11,000 dollars a person. → A permit to climb it costs 15,000 dollars a person.',
      'new:  → Helicopters may not land above the second camp.',
      'gone: Sherpas know the mountain best. → ',
      'reworded: Mount Everest is 8,848 m high. → Mount Everest stands 8,848 m high.',
      'same: It was first climbed on 29 May 1953. → It was **first climbed** on 29 May 1953.',
    ]);
    const [permit] = change.changes;
    expect(permit?.reasons.map(({ kind }) => kind)).toEqual(['figure']);
    const [reason] = permit?.reasons ?? [];
    const texts = { march, june };
    expect(reason?.ranges.map(({ answerId, start, end }) => texts[answerId as 'march'].slice(start, end))).toEqual(
      expect.arrayContaining(['11,000 dollars', '15,000 dollars']),
    );
    expect(change.facts.filter(({ differs }) => differs)).toHaveLength(1);
    expect(change.outcome).toEqual({ kind: 'same', older: 'answered', newer: 'answered' });
  });

  it('is the same as itself', () => {
    const change = compare(march, march);
    expect(new Set(change.changes.map(({ kind }) => kind))).toEqual(new Set(['same']));
    expect(change.similarity).toBe(1);
  });

  it('mirrors when the two change places', () => {
    const sentence = fc.constantFrom(...march.split('\n\n'), ...june.split('\n\n'), '- one\n- two', '# Head');
    const text = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('\n\n'));
    const other = { new: 'gone', gone: 'new', changed: 'changed', reworded: 'reworded', same: 'same' } as const;
    fc.assert(
      fc.property(text, text, (one, two) => {
        const there = compareOverTime({ id: 'a', text: one }, { id: 'b', text: two }).changes;
        const back = compareOverTime({ id: 'b', text: two }, { id: 'a', text: one }).changes;
        const keys = (list: typeof there) => list.map(({ kind, older, newer }) => [kind, [...older, ...newer].sort()]);
        const turned = keys(back).map(([kind, ids]) => [other[kind as 'new'], ids]);
        expect(turned).toEqual(expect.arrayContaining(keys(there)));
        expect(back).toHaveLength(there.length);
      }),
      { numRuns: 60 },
    );
  });

  it('does not call gone what a text that ended early has not come to, nor new what the older had not', () => {
    const kinds = ({ changes }: ChangeOverTime) => new Set(changes.map(({ kind }) => kind));
    expect(kinds(compare(march, june, { newer: 'cut-off' }))).not.toContain('gone');
    expect(kinds(compare(march, june, { newer: 'cut-off' }))).toContain('new');
    expect(kinds(compare(march, june, { older: 'stopped' }))).not.toContain('new');
    const long = `${june}\n\n${'Snow falls on it.\n\n'.repeat(5000)}Sherpas know the mountain best.`;
    const shortened = compare(march, long);
    expect(shortened.precise).toBe(false);
    expect(kinds(shortened)).not.toContain('gone');
  });

  it('says that it now answers what it refused, and compares no texts then', () => {
    const refusal = 'I’m sorry, but I can’t help with that request.';
    const change = compare(refusal, june);
    expect(change).toMatchObject({
      outcome: { kind: 'answers-now', older: 'refused', newer: 'answered' },
      changes: [],
    });
    expect(compare(june, refusal).outcome.kind).toBe('answers-no-longer');
    expect(compare(june, '', { newer: 'failed' })).toMatchObject({ outcome: { kind: 'other' }, changes: [] });
  });
});

describe('what became of an outcome', () => {
  it.each<[Outcome, Outcome, OutcomeChangeKind]>([
    ['answered', 'answered', 'same'],
    ['failed', 'failed', 'same'],
    ['refused', 'blocked', 'same'],
    ['refused', 'answered', 'answers-now'],
    ['blocked', 'partial', 'answers-now'],
    ['partial', 'refused', 'answers-no-longer'],
    ['partial', 'answered', 'answers-more'],
    ['answered', 'partial', 'answers-less'],
    ['refused', 'failed', 'other'],
    ['cut-off', 'answered', 'other'],
  ])('%s, then %s: %s', (older, newer, kind) => {
    expect(compareOutcomes(older, newer)).toEqual({ kind, older, newer });
  });
});
