import type { PostingsRow } from '../schema.ts';
import { addTo, type DocumentSet, emptySet, placesOf, segmentSize } from './document-set.ts';

/*
 * A posting list says which documents of a segment hold a term. It is the length of what follows in bytes, then the gaps
 * between the places, both as numbers of seven bits a byte, low ones first. A list that would be longer than a set of
 * bits is one: its length is given as 0, and 512 bytes follow.
 */

const bitsetBytes = segmentSize / 8;

type Bytes = Uint8Array<ArrayBuffer>;

function pushNumber(bytes: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  bytes.push(rest);
}

/** A list of rising places. */
export function encodeList(places: readonly number[]): Bytes {
  const gaps: number[] = [];
  let last = -1;
  for (const place of places) {
    pushNumber(gaps, place - last - 1);
    last = place;
  }
  if (gaps.length >= bitsetBytes) {
    const set = emptySet();
    for (const place of places) addTo(set, place);
    const list = new Uint8Array(1 + bitsetBytes);
    list.set(new Uint8Array(set.buffer), 1);
    return list;
  }
  const header: number[] = [];
  pushNumber(header, gaps.length);
  return Uint8Array.from([...header, ...gaps]);
}

/** Where the list at `at` has its content, and where the next one begins. */
function boundsOf(lists: Bytes, at: number): { readonly from: number; readonly to: number; readonly isSet: boolean } {
  let length = 0;
  let from = at;
  for (let shift = 0; ; shift += 7) {
    const byte = lists[from] ?? 0;
    from += 1;
    length |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  const isSet = length === 0;
  return { from, to: from + (isSet ? bitsetBytes : length), isSet };
}

function addList(lists: Bytes, at: number, set: DocumentSet): void {
  const { from, to, isSet } = boundsOf(lists, at);
  if (isSet) {
    const bits = new Uint32Array(lists.slice(from, to).buffer);
    for (let index = 0; index < bits.length; index += 1) set[index] = (set[index] ?? 0) | (bits[index] ?? 0);
    return;
  }
  let place = -1;
  for (let index = from; index < to; ) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = lists[index] ?? 0;
      index += 1;
      gap |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    place += gap + 1;
    addTo(set, place);
  }
}

/** Adds the documents of all terms of a row that `isWanted`. Returns whether there was one. */
export function addMatching(
  { terms, lists }: Pick<PostingsRow, 'terms' | 'lists'>,
  isWanted: (term: string) => boolean,
  set: DocumentSet,
): boolean {
  let hasMatch = false;
  let at = 0;
  for (const term of terms.split('\n')) {
    if (isWanted(term)) {
      addList(lists, at, set);
      hasMatch = true;
    }
    at = boundsOf(lists, at).to;
  }
  return hasMatch;
}

/** The row with more documents added to some of its terms. Their places come after all that are in it. */
export function extendPostings(
  row: Pick<PostingsRow, 'terms' | 'lists'> | undefined,
  added: ReadonlyMap<string, readonly number[]>,
): Pick<PostingsRow, 'terms' | 'lists'> {
  const kept = new Map<string, Bytes>();
  let at = 0;
  for (const term of row && row.terms !== '' ? row.terms.split('\n') : []) {
    const { to } = boundsOf(row?.lists ?? new Uint8Array(), at);
    kept.set(term, (row?.lists ?? new Uint8Array()).subarray(at, to));
    at = to;
  }
  for (const [term, places] of added) {
    const before = kept.get(term);
    kept.set(term, encodeList(before ? [...placesOf(readList(before)), ...places] : places));
  }
  const terms = [...kept.keys()].sort();
  const parts = terms.map((term) => kept.get(term) ?? new Uint8Array());
  const lists = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    lists.set(part, offset);
    offset += part.length;
  }
  return { terms: terms.join('\n'), lists };
}

function readList(list: Bytes): DocumentSet {
  const set = emptySet();
  addList(list, 0, set);
  return set;
}
