import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, followPosition, keepOrder } from '../../../../components/answers/columns/follow-position.ts';

const anchor = (leader: number, follower: number): Anchor => ({ leader, follower });
const heights = { leader: 1_000, follower: 2_000 };

describe('keepOrder', () => {
  it('leaves out a point that stands elsewhere in the other column', () => {
    expect(keepOrder([anchor(100, 900), anchor(200, 150), anchor(300, 400)])).toEqual([
      anchor(200, 150),
      anchor(300, 400),
    ]);
  });

  it('keeps the order of both, whatever there is', () => {
    const any = fc.array(
      fc.tuple(fc.nat(500), fc.nat(500)).map(([a, b]) => anchor(a, b)),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(any, (anchors) => {
        const kept = keepOrder(anchors);
        kept.slice(1).forEach((one, index) => {
          expect(one.leader).toBeGreaterThanOrEqual(kept[index]?.leader ?? 0);
          expect(one.follower).toBeGreaterThan(kept[index]?.follower ?? 0);
        });
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(1, anchors.length));
      }),
    );
  });
});

describe('followPosition', () => {
  const anchors = [anchor(100, 400), anchor(500, 600)];

  it('stands at the same point', () => {
    expect(anchors.map(({ leader }) => followPosition(anchors, leader, heights))).toEqual([400, 600]);
  });

  it('goes evenly between two points, and between a point and the end', () => {
    expect(followPosition(anchors, 300, heights)).toBe(500);
    expect(followPosition(anchors, 750, heights)).toBe(1_300);
  });

  it('begins and ends with the other column', () => {
    expect(followPosition(anchors, 0, heights)).toBe(0);
    expect(followPosition(anchors, 1_000, heights)).toBe(2_000);
    expect(followPosition([], 500, heights)).toBe(1_000);
  });

  it('never goes back while the other goes on', () => {
    const any = fc.array(
      fc.tuple(fc.nat(1_000), fc.nat(2_000)).map(([a, b]) => anchor(a, b)),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(any, fc.nat(1_000), fc.nat(1_000), (some, one, other) => {
        const kept = keepOrder(some);
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        expect(followPosition(kept, second, heights)).toBeGreaterThanOrEqual(
          followPosition(kept, first, heights) - 1e-9,
        );
      }),
    );
  });
});
