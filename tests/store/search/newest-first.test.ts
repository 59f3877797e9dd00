import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newestFirst } from '../../../utils/store/search/newest-first.ts';

const sourceOf = (times: readonly number[], onList: () => void = () => {}) => ({
  count: times.length,
  newest: Math.max(Number.NEGATIVE_INFINITY, ...times),
  list: () => {
    onList();
    return times.map((askedAt) => ({ askedAt, at: askedAt }));
  },
});

it('puts what several segments hold in one order, all of it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(50))), (segments) => {
      const times = Array.from(newestFirst(segments.map((all) => sourceOf(all))), ({ askedAt }) => askedAt);
      expect(times).toEqual(segments.flat().sort((one, other) => other - one));
    }),
  );
});

it('does not make what is not reached', () => {
  let made = 0;
  const all = newestFirst(
    [
      [1, 2],
      [3, 4],
      [5, 6],
    ].map((times) => sourceOf(times, () => (made += 1))),
  );
  expect([all.next().value?.askedAt, all.next().value?.askedAt]).toEqual([6, 5]);
  expect(made).toBe(1);
});
