import type { ReasonKind } from '../../domain.ts';
import type { ReadPassage } from '../normalise/read-passage.ts';
import type { Place } from '../normalise/read-polarity.ts';
import { findUnit } from '../normalise/units.ts';
import { readExistence } from './existence.ts';

export interface Opposition {
  readonly kind: Extract<ReasonKind, 'negation' | 'advice'>;
  readonly a: readonly Place[];
  readonly b: readonly Place[];
}

/** Two sentences must say nearly the same before a "not" between them means anything. */
const NEGATION_OVERLAP = 0.72;
/** Opposite words ("increases", "decreases") bind to the same thing a little more loosely. */
const OPPOSITE_OVERLAP = 0.5;
/** Advice for and against must be about the same action: at least this many words, and this share of them. */
const ADVICE_SHARED = 3;
const ADVICE_OVERLAP = 0.45;
/** "If interest were not compounded" denies nothing. */
const CONDITION = /(?<!\p{L})(?:if|unless|als|tenzij|wenn|falls|sofern|si|sauf|a menos)(?!\p{L})|如果|假如|除非/iu;
/** A question claims nothing. */
const ASKS = /[?？]["'”’»)]*$/;
/** Meaningful words on either side of "avoid" or "is the best choice" in which its object stands. */
const ADVICE_REACH = 2;
/** What is said to exist stands within so many meaningful words. */
const EXISTENCE_REACH = 2;
const EXISTENCE_SHARED = 3;
const EXISTENCE_OVERLAP = 0.4;
/** Meaningful words after "increases" in which its object stands. */
const OBJECT_REACH = 3;
/** Without the denied clause, what is left says this much of what the other says. */
const ADDITION_OVERLAP = 0.6;
const LAST_CLAUSE = /[,;:，；：（(–—](?=[^,;:，；：（(–—]*$)/u;
const CLAUSE_END = /[,;:，；：）)–—]/u;
/** In a long sentence a "not" turns one clause round, not the point. */
const LONGEST = 30;

/** Whether two passages of a group point opposite ways, and by which words. Undefined when in doubt. */
export function comparePolarity(a: ReadPassage, b: ReadPassage): Opposition | undefined {
  if (ASKS.test(a.text) || ASKS.test(b.text)) return undefined;
  return compareAdvice(a, b) ?? compareNegation(a, b) ?? compareExistence(a, b);
}

/** "There are no conditions under which …" against "There are some conditions that …", about the same thing. */
export function compareExistence(a: ReadPassage, b: ReadPassage): Opposition | undefined {
  const [left, right] = [readExistence(a), readExistence(b)];
  if (!left || !right || left.isDenied === right.isDenied || CONDITION.test(a.text) !== CONDITION.test(b.text))
    return undefined;
  const heads = readAround(a, left, 1, EXISTENCE_REACH);
  if (!readAround(b, right, 1, EXISTENCE_REACH).some((stem) => heads.includes(stem))) return undefined;
  const { shared, overlap } = compareWords(a, b);
  if (shared < EXISTENCE_SHARED || overlap < EXISTENCE_OVERLAP) return undefined;
  return { kind: 'negation', a: [left], b: [right] };
}

function compareAdvice(a: ReadPassage, b: ReadPassage): Opposition | undefined {
  return adviceIsOpposed(a, b) ? { kind: 'advice', a: a.polarity.adviceAt, b: b.polarity.adviceAt } : undefined;
}

/** Whether one passage advises for what the other advises against. */
export function adviceIsOpposed(a: ReadPassage, b: ReadPassage): boolean {
  if (a.polarity.advice * b.polarity.advice !== -1) return false;
  const { shared, overlap } = compareWords(a, b);
  return (shared >= ADVICE_SHARED && overlap >= ADVICE_OVERLAP) || adviceNamesSame(a, b);
}

/** "avoid [soap]" and "[soap] is fine": the object of one advice is the object or the subject of the other. */
function adviceNamesSame(a: ReadPassage, b: ReadPassage): boolean {
  const near = (passage: ReadPassage, direction: 1 | -1) =>
    new Set(passage.polarity.adviceAt.flatMap((place) => readAround(passage, place, direction, ADVICE_REACH)));
  const [afterA, beforeA, afterB, beforeB] = [near(a, 1), near(a, -1), near(b, 1), near(b, -1)];
  return (
    [...afterA].some((stem) => afterB.has(stem) || beforeB.has(stem)) || [...beforeA].some((stem) => afterB.has(stem))
  );
}

function compareNegation(a: ReadPassage, b: ReadPassage): Opposition | undefined {
  if (Math.min(a.words.length, b.words.length) < 3 || Math.max(a.words.length, b.words.length) > LONGEST)
    return undefined;
  if (CONDITION.test(a.text) !== CONDITION.test(b.text)) return undefined;
  const { overlap } = compareWords(a, b);
  const turn = findOppositeTurn(a, b);
  const isNegatedA = a.polarity.negations.length === 1;
  const isNegatedB = b.polarity.negations.length === 1;
  if (turn) {
    // "does not increase" and "decreases" point the same way.
    if (overlap < OPPOSITE_OVERLAP || isNegatedA !== isNegatedB) return undefined;
    // "Lower the heat" and "Increase the heat" are steps of two procedures, not claims.
    if (opensWith(a, turn.a) || opensWith(b, turn.b)) return undefined;
    return { kind: 'negation', a: [turn.a], b: [turn.b] };
  }
  // Two negations in one sentence may belong to two clauses: no telling what they turn round.
  if (isNegatedA === isNegatedB || a.polarity.negations.length + b.polarity.negations.length > 1) return undefined;
  if (compareWords(a, b, []).overlap < NEGATION_OVERLAP) return undefined;
  const [negated, plain] = isNegatedA ? [a, b] : [b, a];
  if (!negated.polarity.negations.every((negation) => turnsRoundShared(negated, negation, plain))) return undefined;
  if (negated.polarity.negations.some((negation) => isAddition(negated, negation, plain))) return undefined;
  return { kind: 'negation', a: a.polarity.negations, b: b.polarity.negations };
}

function opensWith({ words }: ReadPassage, { start }: Place): boolean {
  return words[0] !== undefined && words[0].start >= start;
}

/** "Players take turns, and must not hit twice" adds a clause to "players take turns" and denies nothing of it. */
function isAddition(negated: ReadPassage, { start, end }: Place, plain: ReadPassage): boolean {
  const from = negated.text.slice(0, start).search(LAST_CLAUSE);
  if (from === -1) return false;
  const next = negated.text.slice(end).search(CLAUSE_END);
  const to = next === -1 ? negated.text.length : end + next;
  const rest = negated.words.filter((word) => !word.isStop && (word.end <= from || word.start >= to));
  const stems = new Set(rest.map((word) => word.stem));
  const said = readMeaning(plain, []);
  let shared = 0;
  for (const stem of said) if (stems.has(stem)) shared += 1;
  return (2 * shared) / (stems.size + said.size) >= ADDITION_OVERLAP;
}

/** What a negation turns round must be said plainly by the other: "[not] safe" against "safe". */
function turnsRoundShared(negated: ReadPassage, negation: Place, plain: ReadPassage): boolean {
  const head = negated.words.find((word) => word.start >= negation.end && !word.isStop);
  const before = negated.words.findLast((word) => word.end <= negation.start && !word.isStop);
  const stem = (head ?? before)?.stem;
  return stem !== undefined && plain.words.some((word) => word.stem === stem);
}

function findOppositeTurn(a: ReadPassage, b: ReadPassage): { a: Place; b: Place } | undefined {
  for (const left of a.polarity.turns) {
    const right = b.polarity.turns.find((turn) => turn.axis === left.axis);
    // The same axis both ways in one sentence compares two things: no telling which is which.
    const isMixed = [a, b].some(
      ({ polarity }) =>
        new Set(polarity.turns.filter((turn) => turn.axis === left.axis).map((turn) => turn.pole)).size > 1,
    );
    if (right && right.pole !== left.pole && !isMixed && haveSameObject(a, left, b, right))
      return { a: left, b: right };
  }
  return undefined;
}

/** "increases the serotonin level" and "lowers serotonin" turn the same thing, "reduces anxiety" does not. */
function haveSameObject(a: ReadPassage, left: Place, b: ReadPassage, right: Place): boolean {
  const after = readAround(a, left, 1);
  const before = readAround(a, left, -1);
  const otherAfter = readAround(b, right, 1);
  const otherBefore = readAround(b, right, -1);
  return (
    after.some((stem) => otherAfter.includes(stem)) ||
    (before.some((stem) => otherBefore.includes(stem)) && after.length === 0)
  );
}

function readAround({ words }: ReadPassage, place: Place, direction: 1 | -1, reach = OBJECT_REACH): string[] {
  const meaningful = words.filter(
    (word) => !word.isStop && (direction === 1 ? word.start >= place.end : word.end <= place.start),
  );
  const near = direction === 1 ? meaningful.slice(0, reach) : meaningful.slice(-reach);
  return near.map((word) => word.stem);
}

/** Meaningful words in common, and their share of the shorter and the longer sentence together (Dice). */
function compareWords(
  a: ReadPassage,
  b: ReadPassage,
  pointers: readonly Pointer[] = POINTERS,
): { shared: number; overlap: number } {
  const first = readMeaning(a, pointers);
  const second = readMeaning(b, pointers);
  let shared = 0;
  for (const stem of first) if (second.has(stem)) shared += 1;
  const total = first.size + second.size;
  return { shared, overlap: total > 0 ? (2 * shared) / total : 0 };
}

type Pointer = 'adviceAt' | 'turns';
const POINTERS: readonly Pointer[] = ['adviceAt', 'turns'];

const meanings = { pointed: new WeakMap<ReadPassage, Set<string>>(), plain: new WeakMap<ReadPassage, Set<string>>() };

/** The meaningful words; negations and the words in `pointers` are left out, they are what is compared. */
function readMeaning(passage: ReadPassage, pointers: readonly Pointer[]): Set<string> {
  const memory = pointers.length > 0 ? meanings.pointed : meanings.plain;
  const known = memory.get(passage);
  if (known) return known;
  const { words, polarity } = passage;
  const places = [...polarity.negations, ...pointers.flatMap((pointer) => polarity[pointer])];
  const stems = words
    .filter(
      (word) =>
        !word.isStop &&
        !/^\p{N}/u.test(word.folded) &&
        !findUnit(word.folded) &&
        !places.some((place) => place.start < word.end && word.start < place.end),
    )
    .map((word) => word.stem);
  const meaning = new Set(stems);
  memory.set(passage, meaning);
  return meaning;
}
