import type { Measure, Row, Unit } from './benchmark.ts';

/** Median and range of some values. Throws when there are none: a benchmark that measured nothing has failed. */
export function measureOf(values: readonly number[], unit: Unit): Measure {
  if (values.length === 0) throw new Error('Nothing was measured.');
  const sorted = values.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0),
    high: quantile(sorted, 1),
    runs: values.length,
    unit,
  };
}

/** The value below which `share` of the values lie, 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** Ours through the peer's, by their medians. */
export function ratioOf(row: Required<Pick<Row, 'ours' | 'peer'>>): number {
  return row.ours.median / row.peer.median;
}

/** What each side gave, turn by turn. */
export type Rounds<Sides extends Record<string, () => unknown>> = {
  readonly [Name in keyof Sides]: readonly Awaited<ReturnType<Sides[Name]>>[];
};

/**
 * Takes turns, one run of each side at a time, and changes who is first: whatever slows the machine for a while, slows
 * all. The first round warms up and does not count.
 */
export async function takeRounds<Sides extends Record<string, () => unknown>>(
  runs: number,
  sides: Sides,
  warmUps = 1,
): Promise<Rounds<Sides>> {
  const names = Object.keys(sides);
  const results: Record<string, unknown[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < warmUps + runs; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const result = await sides[name]?.();
      if (round >= warmUps) results[name]?.push(result);
    }
  }
  return results as Rounds<Sides>;
}

/** Two sides in turns: ours and the one it is held against. */
export function takeTurns<Ours, Peer>(
  runs: number,
  ours: () => Ours | Promise<Ours>,
  peer: () => Peer | Promise<Peer>,
  warmUps = 1,
): Promise<{ readonly ours: readonly Awaited<Ours>[]; readonly peer: readonly Awaited<Peer>[] }> {
  return takeRounds(runs, { ours, peer }, warmUps) as Promise<{ ours: Awaited<Ours>[]; peer: Awaited<Peer>[] }>;
}

/** How long something synchronous takes, in ms. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
