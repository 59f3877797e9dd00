import type { DateMention, Figure } from '../normalise/mention.ts';
import type { ReadPassage } from '../normalise/read-passage.ts';
import type { Similarity } from '../score/similarity.ts';
import { adviceIsOpposed } from './compare-polarity.ts';
import { joinLinks } from './join-links.ts';
import {
  figureKey,
  figuresAreComparable,
  figuresCanAgree,
  type IsRepeated,
  isExample,
  listFigures,
  type MentionLink,
  type PlacedMention,
  startsSpan,
} from './link-mentions.ts';
import { datesAgree, figuresAgree } from './mentions-agree.ts';
import { readWindow } from './read-window.ts';

/**
 * How strongly the words around two figures must bind them to the same thing, as a sum of how much each shared word
 * says (rare words say more). Two figures nearly equal, both with three digits or more, are bound by that as well.
 */
const BINDING = 5.2;
const NEAR_BINDING = 2.2;
/** A day is held against a whole year only half as well as against another day. */
const OTHER_GRAIN = 0.6;
const NEAR_VALUE = 0.06;
const NEAR_DIGITS = 3;
/** Dimensions in which an answer measures many unrelated things. */
const EVERYDAY = new Set(['time', 'share']);
/** More figures of one kind than this in an answer is a table of data, not claims in prose. */
const MOST_OF_A_KIND = 150;

/** Two passages of different answers that contradict each other wherever they stand. */
export interface Rivals {
  /** Figures and dates that give the same thing differently. */
  readonly links: readonly MentionLink[];
  /** Whether an answer gives a value anywhere. */
  readonly isRepeated: IsRepeated;
  /** Passages that advise for and against the same thing. */
  readonly advice: readonly (readonly [number, number])[];
}

const UNCOUNTED = 1.6;
/** So many figures in one sentence are an enumeration. */
const LISTED = 5;

interface Candidate extends PlacedMention {
  readonly window: ReadonlySet<string>;
}

/**
 * Contradictions between sentences that need not resemble each other: a figure or date whose surroundings bind it to
 * the same thing, advice on the same thing. Cautious: neither value may occur anywhere in the other answer, and each
 * must be the other's best match.
 */
export function findRivals(passages: readonly ReadPassage[], similarity: Similarity): Rivals {
  const weigh = createWeights(passages);
  const byAnswer = groupByAnswer(passages);
  const links: MentionLink[] = [];
  const advice: (readonly [number, number])[] = [];
  for (const [answer, own] of byAnswer) {
    for (const [other, theirs] of byAnswer) {
      if (answer >= other) continue;
      for (const kind of kinds) links.push(...pairRivals(own, theirs, kind, passages, similarity, weigh));
      advice.push(...pairAdvice(answer, other, passages, weigh));
    }
  }
  const isRepeated = createRepeats(byAnswer, passages);
  return { links: [...links, ...findSeconders(links, byAnswer, passages, weigh)], isRepeated, advice };
}

/** Rivals where nothing was compared: none, and nothing repeats. */
export const noRivals: Rivals = { links: [], isRepeated: () => false, advice: [] };

type Mention = Figure | DateMention;
type Weigh = (stem: string) => number;

interface Kind {
  readonly list: (passage: ReadPassage) => readonly Mention[];
  readonly key: (mention: Mention) => string;
  readonly isSameKind: (a: Mention, b: Mention) => boolean;
  readonly agree: (a: Mention, b: Mention) => boolean;
  /** Whether a mention elsewhere says the same value as fully as this one. */
  readonly repeats: (a: Mention, elsewhere: Mention) => boolean;
  readonly isNear: (a: Mention, b: Mention) => boolean;
}

const figureKind: Kind = {
  list: listFigures,
  key: (mention) => (mention.kind === 'figure' ? figureKey(mention) : ''),
  isSameKind: (a, b) =>
    a.kind === 'figure' &&
    b.kind === 'figure' &&
    a.unit === b.unit &&
    (figuresAreComparable(a, b) || isNearFigure(a, b)),
  agree: (a, b) => a.kind === 'figure' && b.kind === 'figure' && figuresAgree(a, b),
  repeats: (a, b) =>
    a.kind === 'figure' &&
    b.kind === 'figure' &&
    a.dimension === b.dimension &&
    figuresCanAgree({ ...a, nouns: [] }, { ...b, nouns: [] }) &&
    figuresAgree(a, b),
  isNear: (a, b) => a.kind === 'figure' && b.kind === 'figure' && isNearFigure(a, b),
};

const dateKind: Kind = {
  list: (passage) => passage.dates,
  key: (mention) => (mention.kind === 'date' ? readGrain(mention) : ''),
  isSameKind: (a, b) => a.kind === 'date' && b.kind === 'date' && shareGrain(a, b),
  agree: (a, b) => a.kind === 'date' && b.kind === 'date' && datesAgree(a, b),
  repeats: (a, b) => a.kind === 'date' && b.kind === 'date' && readGrain(a) === readGrain(b) && datesAgree(a, b),
  isNear: (a, b) =>
    a.kind === 'date' &&
    b.kind === 'date' &&
    a.day !== undefined &&
    b.day !== undefined &&
    a.year !== undefined &&
    a.year === b.year,
};

const kinds: readonly Kind[] = [figureKind, dateKind];

function pairRivals(
  own: readonly number[],
  theirs: readonly number[],
  kind: Kind,
  passages: readonly ReadPassage[],
  similarity: Similarity,
  weigh: Weigh,
): MentionLink[] {
  const left = listCandidates(own, kind, passages);
  const right = listCandidates(theirs, kind, passages);
  if (left.length > MOST_OF_A_KIND || right.length > MOST_OF_A_KIND) return [];
  const free = {
    left: left.filter((x) => !right.some((y) => kind.repeats(x.mention, y.mention))),
    right: right.filter((y) => !left.some((x) => kind.repeats(y.mention, x.mention))),
  };
  const bind = (x: Candidate, y: Candidate) => {
    if (!kind.isSameKind(x.mention, y.mention) || kind.agree(x.mention, y.mention)) return 0;
    if (!similarity.shareTopic(x.passage, y.passage)) return 0;
    if (spans(passages, x) !== spans(passages, y)) return 0;
    const isAlone = areOnlyOnes(x.mention, left) && areOnlyOnes(y.mention, right);
    let weight = 0;
    for (const stem of x.window) if (y.window.has(stem)) weight += weigh(stem);
    if (kind.key(x.mention) !== kind.key(y.mention)) weight *= OTHER_GRAIN;
    return weight >= (isAlone || kind.isNear(x.mention, y.mention) ? NEAR_BINDING : BINDING) ? weight : 0;
  };
  const links: MentionLink[] = [];
  for (const x of free.left) {
    const y = pickBest(x, free.right, bind);
    if (!y) continue;
    const back = pickBest(y, free.left, (a, b) => bind(b, a));
    if (!back || (back !== x && !kind.agree(back.mention, x.mention))) continue;
    links.push({ a: x, b: y, agrees: false });
  }
  return links;
}

/** Everything in an answer that is measured in this unit has this value: the only dose, the only price. */
function areOnlyOnes(mention: Mention, all: readonly Candidate[]): boolean {
  if (mention.kind !== 'figure' || mention.dimension === '' || EVERYDAY.has(mention.dimension)) return false;
  return all.every(
    ({ mention: other }) => other.kind !== 'figure' || other.unit !== mention.unit || figuresAgree(other, mention),
  );
}

function createRepeats(byAnswer: ReadonlyMap<number, readonly number[]>, passages: readonly ReadPassage[]): IsRepeated {
  const all = new Map(
    [...byAnswer].map(([answer, indexes]) => [answer, indexes.flatMap((index) => listAll(passages[index]))] as const),
  );
  return (mention, answer) => {
    const kind = kindOf(mention);
    return (all.get(answer) ?? []).some((other) => other.kind === mention.kind && kind.repeats(mention, other));
  };
}

function listAll(passage: ReadPassage | undefined): Mention[] {
  return passage ? [...passage.figures, ...passage.dates] : [];
}

function kindOf(mention: Mention): Kind {
  return mention.kind === 'figure' ? figureKind : dateKind;
}

/**
 * Where an answer that is no part of a contradiction gives one of its values in like words, it takes that side: the
 * reader sees who says what, not only the two that were held against each other.
 */
function findSeconders(
  links: readonly MentionLink[],
  byAnswer: ReadonlyMap<number, readonly number[]>,
  passages: readonly ReadPassage[],
  weigh: Weigh,
): MentionLink[] {
  return joinLinks(links).flatMap((set) => {
    const places = set.flatMap(({ a, b }) => [a, b]);
    const taking = new Set(places.map(({ passage }) => passages[passage]?.answer));
    return [...byAnswer].flatMap(([answer, indexes]) =>
      taking.has(answer) ? [] : pickSeconder(places, indexes, passages, weigh),
    );
  });
}

function pickSeconder(
  places: readonly PlacedMention[],
  indexes: readonly number[],
  passages: readonly ReadPassage[],
  weigh: Weigh,
): MentionLink[] {
  let best: MentionLink | undefined;
  let most = NEAR_BINDING;
  for (const place of places) {
    const source = passages[place.passage];
    if (!source) continue;
    const window = readWindow(source, place.mention);
    const kind = kindOf(place.mention);
    for (const candidate of listCandidates(indexes, kind, passages)) {
      if (!kind.repeats(place.mention, candidate.mention)) continue;
      let weight = 0;
      for (const stem of window) if (candidate.window.has(stem)) weight += weigh(stem);
      if (weight <= most) continue;
      most = weight;
      best = { a: place, b: { passage: candidate.passage, mention: candidate.mention }, agrees: true };
    }
  }
  return best ? [best] : [];
}

function listCandidates(indexes: readonly number[], kind: Kind, passages: readonly ReadPassage[]): Candidate[] {
  return indexes.flatMap((index) => {
    const passage = passages[index];
    if (!passage) return [];
    return kind
      .list(passage)
      .filter((mention) => !isExample(passage, mention) && !isListed(passage, mention))
      .map((mention) => ({ passage: index, mention, window: readWindow(passage, mention) }));
  });
}

/** The one that binds most; none when nothing does. */
function pickBest(
  x: Candidate,
  options: readonly Candidate[],
  bind: (a: Candidate, b: Candidate) => number,
): Candidate | undefined {
  let best: Candidate | undefined;
  let most = 0;
  for (const option of options) {
    const weight = bind(x, option);
    if (weight > most) {
      best = option;
      most = weight;
    }
  }
  return best;
}

/** Enumerations are read as a whole: no telling which of their figures stands against which. */
function spans(passages: readonly ReadPassage[], { passage, mention }: PlacedMention): boolean {
  const source = passages[passage];
  return source !== undefined && startsSpan(source, mention);
}

function isListed(passage: ReadPassage, mention: Mention): boolean {
  if (passage.segment.kind === 'table-row') return false;
  const all: readonly Mention[] = mention.kind === 'figure' ? passage.figures : passage.dates;
  return all.length >= LISTED;
}

/** "1,836 people" and "1,835 deaths": so near each other that they count the same thing. */
function isNearFigure(a: Figure, b: Figure): boolean {
  if (a.low !== a.high || b.low !== b.high || a.per !== b.per) return false;
  const size = Math.max(Math.abs(a.low), Math.abs(b.low));
  const digits = (figure: Figure) => Math.round(figure.low / figure.step).toString().length;
  if (digits(a) < NEAR_DIGITS || digits(b) < NEAR_DIGITS) return false;
  return size > 0 && Math.abs(a.low - b.low) / size <= NEAR_VALUE;
}

function readGrain(date: DateMention): string {
  if (date.century !== undefined) return 'century';
  if (date.decade !== undefined) return 'decade';
  return date.day !== undefined ? 'day' : date.month !== undefined ? 'month' : 'year';
}

/** A day is held against a day, a year against anything that has a year. */
function shareGrain(a: DateMention, b: DateMention): boolean {
  if (readGrain(a) === readGrain(b)) return true;
  return a.year !== undefined && b.year !== undefined && a.year !== b.year;
}

function pairAdvice(
  answer: number,
  other: number,
  passages: readonly ReadPassage[],
  weigh: Weigh,
): (readonly [number, number])[] {
  const list = (wanted: number) =>
    passages.flatMap((passage, index) => (passage.answer === wanted && passage.polarity.advice !== 0 ? [index] : []));
  const theirs = list(other);
  return list(answer).flatMap((a) => {
    let best = -1;
    let most = 0;
    for (const b of theirs) {
      const first = passages[a];
      const second = passages[b];
      if (!first || !second || !adviceIsOpposed(first, second)) continue;
      let weight = 0;
      const stems = new Set(second.words.filter((word) => !word.isStop).map((word) => word.stem));
      for (const word of first.words) if (!word.isStop && stems.has(word.stem)) weight += weigh(word.stem);
      if (weight > most) {
        most = weight;
        best = b;
      }
    }
    return best === -1 ? [] : [[a, best] as const];
  });
}

/** How much a word says in this run: one in every sentence nothing, one in a single sentence most. */
function createWeights(passages: readonly ReadPassage[]): Weigh {
  const counts = new Map<string, number>();
  for (const { words } of passages) {
    for (const stem of new Set(words.map((word) => word.stem))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  // What is counted nowhere is a pair of Chinese characters: they say as much as a middling word.
  return (stem) => (counts.has(stem) ? Math.log(passages.length / (counts.get(stem) ?? 1)) : UNCOUNTED);
}

function groupByAnswer(passages: readonly ReadPassage[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  passages.forEach((passage, index) => {
    if (passage.role !== 'point') return;
    const list = groups.get(passage.answer);
    if (list) list.push(index);
    else groups.set(passage.answer, [index]);
  });
  return groups;
}
