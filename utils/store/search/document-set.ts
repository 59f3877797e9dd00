/** Documents in one segment: a set of them is 512 bytes, and a posting list at its longest as well. */
export const segmentSize = 4_096;

const words = segmentSize / 32;

/** Documents of one segment, a bit each by their place in it. */
export type DocumentSet = Uint32Array<ArrayBuffer>;

export function emptySet(): DocumentSet {
  return new Uint32Array(words);
}

/** The first `count` documents. */
export function fullSet(count: number): DocumentSet {
  const set = emptySet();
  for (let place = 0; place < count; place += 1) addTo(set, place);
  return set;
}

export function addTo(set: DocumentSet, place: number): void {
  set[place >>> 5] = (set[place >>> 5] ?? 0) | (1 << (place & 31));
}

/** Leaves in `set` what is in `other` too. */
export function keepCommon(set: DocumentSet, other: DocumentSet): void {
  for (let index = 0; index < words; index += 1) set[index] = (set[index] ?? 0) & (other[index] ?? 0);
}

export function addAll(set: DocumentSet, other: DocumentSet): void {
  for (let index = 0; index < words; index += 1) set[index] = (set[index] ?? 0) | (other[index] ?? 0);
}

export function removeAll(set: DocumentSet, other: DocumentSet): void {
  for (let index = 0; index < words; index += 1) set[index] = (set[index] ?? 0) & ~(other[index] ?? 0);
}

/** Places in the set, rising. */
export function placesOf(set: DocumentSet): number[] {
  const places: number[] = [];
  for (let index = 0; index < words; index += 1) {
    for (let bits = set[index] ?? 0; bits !== 0; bits &= bits - 1)
      places.push(index * 32 + 31 - Math.clz32(bits & -bits));
  }
  return places;
}
