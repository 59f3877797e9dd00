interface Linked {
  readonly a: { readonly mention: unknown };
  readonly b: { readonly mention: unknown };
}

/** Links that share a mention, as sets: every place that gives one thing. In the order of their first link. */
export function joinLinks<Link extends Linked>(links: readonly Link[]): Link[][] {
  const sets = new Map<unknown, Link[]>();
  for (const link of links) {
    const first = sets.get(link.a.mention) ?? [];
    const second = sets.get(link.b.mention) ?? [];
    const joined = first === second ? first : [...first, ...second];
    joined.push(link);
    for (const { a, b } of joined) {
      sets.set(a.mention, joined);
      sets.set(b.mention, joined);
    }
  }
  return [...new Set(sets.values())];
}
