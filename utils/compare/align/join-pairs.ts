/** Pairs that share a passage, as sets; sorted. */
export function joinPairs(pairs: readonly (readonly [number, number])[]): number[][] {
  const sets = new Map<number, number[]>();
  for (const [a, b] of pairs) {
    const first = sets.get(a) ?? [a];
    const second = sets.get(b) ?? [b];
    if (first === second) continue;
    const joined = [...first, ...second];
    for (const member of joined) sets.set(member, joined);
  }
  return [...new Set(sets.values())].map((set) => set.sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}
