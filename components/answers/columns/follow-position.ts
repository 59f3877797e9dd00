/** Where the same point stands in two columns, in CSS pixels from the top of each column's content. */
export interface Anchor {
  readonly leader: number;
  readonly follower: number;
}

/**
 * The anchors that keep the order of both columns, as many as there can be: a point that one answer makes first and the
 * other last would make the column jump. Longest increasing subsequence by patience sorting, n log n.
 */
export function keepOrder(anchors: readonly Anchor[]): Anchor[] {
  const sorted = [...anchors].sort((a, b) => a.leader - b.leader || a.follower - b.follower);
  /** For each length the index of the anchor that ends the best run of it. */
  const ends: number[] = [];
  const before: number[] = [];
  sorted.forEach((anchor, index) => {
    let from = 0;
    let to = ends.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sorted[ends[middle] ?? 0]?.follower ?? 0) < anchor.follower) from = middle + 1;
      else to = middle;
    }
    before[index] = ends[from - 1] ?? -1;
    ends[from] = index;
  });
  const kept: Anchor[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const anchor = sorted[index];
    if (anchor) kept.unshift(anchor);
  }
  return kept;
}

/**
 * Where a column has to stand while another stands at `position`: at the same point, and between two points as far
 * along as the other is. Anchors in the order of both columns; heights of the whole contents, CSS pixels.
 */
export function followPosition(
  anchors: readonly Anchor[],
  position: number,
  heights: { readonly leader: number; readonly follower: number },
): number {
  const path = [{ leader: 0, follower: 0 }, ...anchors, heights];
  const next = path.findIndex(({ leader }) => leader > position);
  if (next <= 0) return next === 0 ? 0 : heights.follower;
  const [from, to] = [path[next - 1] ?? heights, path[next] ?? heights];
  const share = (position - from.leader) / (to.leader - from.leader);
  return from.follower + share * (to.follower - from.follower);
}
