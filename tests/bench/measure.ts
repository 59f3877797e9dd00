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

/**
 * Takes turns, one run of each side at a time, and changes who is first: whatever slows the machine for a while, slows
 * both. The first turn of each warms up and does not count.
 */
export async function takeTurns<Ours, Peer>(
  runs: number,
  ours: () => Ours | Promise<Ours>,
  peer: () => Peer | Promise<Peer>,
  warmUps = 1,
): Promise<{ readonly ours: readonly Awaited<Ours>[]; readonly peer: readonly Awaited<Peer>[] }> {
  const results: { ours: Awaited<Ours>[]; peer: Awaited<Peer>[] } = { ours: [], peer: [] };
  for (let turn = -warmUps; turn < runs; turn += 1) {
    const counted = turn >= 0;
    const takeOurs = async () => {
      const result = await ours();
      if (counted) results.ours.push(result);
    };
    const takePeer = async () => {
      const result = await peer();
      if (counted) results.peer.push(result);
    };
    const [first, second] = (turn + warmUps) % 2 === 0 ? [takeOurs, takePeer] : [takePeer, takeOurs];
    await first();
    await second();
  }
  return results;
}

/** How long something synchronous takes, in ms. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
