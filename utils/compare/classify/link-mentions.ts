import type { DateMention, Figure } from '../normalise/mention.ts';
import type { ReadPassage } from '../normalise/read-passage.ts';
import { datesAgree, datesAreComparable, figuresAgree } from './mentions-agree.ts';
import { countShared, readSurroundings } from './read-surroundings.ts';

/**
 * Whether an answer gives this same value somewhere, in any sentence; `exactly` leaves out ranges that only overlap it.
 */
export type IsRepeated = (mention: Figure | DateMention, answer: number, exactly?: boolean) => boolean;

export interface PlacedMention {
  /** Index of the passage. */
  readonly passage: number;
  readonly mention: Figure | DateMention;
}

/** Two mentions that give the same thing, in two answers. */
export interface MentionLink {
  readonly a: PlacedMention;
  readonly b: PlacedMention;
  readonly agrees: boolean;
  /** Both answer the question, whatever each is said of: "the Z3 … in 1941", "Colossus … in 1943". */
  readonly isAsked?: true;
}

/**
 * How alike two sentences must be before a disagreement between their figures means anything. A unit alone binds
 * loosely (many things last minutes), a noun binds well (blinks per minute), a bare number not at all.
 */
const LEAST_SIMILARITY = { unit: 0.3, noun: 0.22, bare: 0.6, date: 0.3 };
/** From here on two sentences are so alike that one figure each is the same figure. */
const SAME_FRAME = 0.5;
/** Words around both of two figures that bind them, where the sentences are less alike. */
const LEAST_SHARED = 2;
/** A passage with more figures than this is data, and pairing them would take the square of their number. */
const MOST_MENTIONS = 60;
/** Estimates of one thing differ by a factor of hundreds at most. */
const MOST_APART = 2000;
/** What has a unit was measured: two measures of one thing are nearer each other. */
const MOST_APART_MEASURED = 6;
const EXAMPLE_BEFORE =
  /(?:for example|for instance|e\.g\.|such as|say,|bijvoorbeeld|zoals|bijv\.|zum Beispiel|z\. ?B\.|par exemple|por ejemplo|例如|比如)[^.;]{0,20}$/iu;
const SINCE = /(?:since|from|sinds|vanaf|seit|ab|depuis|dès|desde|自从?)\s*$/iu;
/** "As of my last update in September 2021": differs from model to model and says nothing about the question. */
const OWN_KNOWLEDGE =
  /(?:my (?:last|latest|most recent)|knowledge (?:cut-?off|update)|training data|last update[d]?|(?:mijn|mes?|meines?|mein|mi|mis) (?:\p{L}+ )?(?:laatste|kennis|training|dernières?|connaissances?|letzt\p{L}+|wissens\p{L}*|últim\p{L}+|conocimientos?|entrenamiento)|截至我|我的(?:知识|训练))/iu;
const CALCULATES = /[=≈×÷]|\\times|\\div|\\approx|\s[*/+]\s/;

/**
 * Pairs the figures and dates of two passages that make the same point. Cautious: a pair that disagrees is made only
 * where both are bound to the same unit or noun and nothing else in either sentence could be meant.
 */
export function linkMentions(
  a: number,
  b: number,
  passages: readonly ReadPassage[],
  similarity: number,
  isRepeated: IsRepeated,
): MentionLink[] {
  const first = passages[a];
  const second = passages[b];
  if (!first || !second) return [];
  if (
    first.figures.length + first.dates.length > MOST_MENTIONS ||
    second.figures.length + second.dates.length > MOST_MENTIONS
  )
    return [];
  const figuresA = listFigures(first);
  const figuresB = listFigures(second);
  return [
    ...linkKind(a, b, first, second, figuresA, figuresB, {
      key: figureKey,
      canAgree: (x, y) => figuresCanAgree(x, y) && !isConvertedForNothing(x, y, figuresA, figuresB),
      comparable: (x, y) =>
        figuresAreComparable(x, y) &&
        (x.unit === y.unit || similarity >= SAME_FRAME) &&
        !isConvertedForNothing(x, y, figuresA, figuresB),
      agree: figuresAgree,
      least: leastForFigure,
      similarity,
      isRepeated,
    }),
    ...linkKind(a, b, first, second, first.dates, second.dates, {
      key: () => 'date',
      canAgree: datesAreComparable,
      comparable: (x, y) => datesAreComparable(x, y) && startsSpan(first, x) === startsSpan(second, y),
      agree: datesAgree,
      least: () => LEAST_SIMILARITY.date,
      similarity,
      isRepeated,
    }),
  ];
}

interface Rules<Kind> {
  readonly key: (mention: Kind) => string;
  /** Whether equal values mean the same thing. */
  readonly canAgree: (a: Kind, b: Kind) => boolean;
  /** Whether unequal values mean a disagreement; stricter. */
  readonly comparable: (a: Kind, b: Kind) => boolean;
  readonly agree: (a: Kind, b: Kind) => boolean;
  readonly least: (a: Kind, b: Kind) => number;
  readonly similarity: number;
  readonly isRepeated: IsRepeated;
}

function linkKind<Kind extends Figure | DateMention>(
  a: number,
  b: number,
  first: ReadPassage,
  second: ReadPassage,
  left: readonly Kind[],
  right: readonly Kind[],
  rules: Rules<Kind>,
): MentionLink[] {
  const links: MentionLink[] = [];
  const free = { left: new Set(left), right: new Set(right) };
  const add = (x: Kind, y: Kind, agrees: boolean) => {
    free.left.delete(x);
    free.right.delete(y);
    links.push({ a: { passage: a, mention: x }, b: { passage: b, mention: y }, agrees });
  };
  for (const x of left) {
    const y = right.find((other) => free.right.has(other) && rules.canAgree(x, other) && rules.agree(x, other));
    if (y) add(x, y, true);
  }
  for (const x of [...free.left]) {
    // Another figure of this kind that was matched already shows that the sentence holds several of them.
    const rivals = left.filter((other) => rules.key(other) === rules.key(x));
    const options = [...free.right].filter((other) => rules.comparable(x, other));
    const counterRivals = right.filter((other) => rules.comparable(x, other));
    if (options.length === 0 || rules.similarity < Math.min(...options.map((y) => rules.least(x, y)))) continue;
    const isAlone = rivals.length === 1 && counterRivals.length === 1;
    const y = isAlone ? options[0] : pickBySurroundings(first, second, x, options);
    if (!y || !free.right.has(y) || rules.similarity < rules.least(x, y)) continue;
    if (isAlone && rules.similarity < SAME_FRAME && countSharedAround(first, second, x, y) < LEAST_SHARED) continue;
    if (isExample(first, x) || isExample(second, y)) continue;
    // "It was 324 m before": who gives both values does not contradict the one.
    const isOneFrame = rules.similarity >= SAME_FRAME;
    const isSaidByBoth =
      rules.isRepeated(x, second.answer, isOneFrame) || rules.isRepeated(y, first.answer, isOneFrame);
    if (isSaidByBoth || (!isOneFrame && areWorldsApart(x, y))) continue;
    add(x, y, false);
  }
  return links;
}

/** "60 minutes" and "45,150,000 minutes" measure two things, whatever words surround them. */
export function areWorldsApart(a: Figure | DateMention, b: Figure | DateMention): boolean {
  if (a.kind !== 'figure' || b.kind !== 'figure') return false;
  const isMeasured = a.dimension !== '' && !a.dimension.startsWith('currency') && a.dimension !== 'share';
  const [first, second] = [a.high * a.factor, b.high * b.factor];
  const [small, large] = first < second ? [first, second] : [second, first];
  return small > 0 && large / small > (isMeasured ? MOST_APART_MEASURED : MOST_APART);
}

/** The terms of a calculation are no claims, its result is; amounts of ingredients are none either. */
export function listFigures(passage: ReadPassage): readonly Figure[] {
  if (passage.isIngredient) return [];
  return CALCULATES.test(passage.text) ? passage.figures.filter((figure) => figure.isResult) : passage.figures;
}

export function figureKey(figure: Figure): string {
  return figure.dimension !== '' ? `${figure.dimension}/${figure.per}` : `#/${figure.per}`;
}

/** "US$11,000 per person" and "US$11,000 for each climber": equal amounts need not be divided in the same words. */
export function figuresCanAgree(a: Figure, b: Figure): boolean {
  return figuresAreComparable(a.per === '' ? { ...a, per: b.per } : a, b.per === '' ? { ...b, per: a.per } : b);
}

/** "8,848 m (29,029 ft)" is held against the other's metres and feet, never its metres against the other's feet. */
function isConvertedForNothing(a: Figure, b: Figure, left: readonly Figure[], right: readonly Figure[]): boolean {
  return a.unit !== b.unit && (right.some(({ unit }) => unit === a.unit) || left.some(({ unit }) => unit === b.unit));
}

export function figuresAreComparable(a: Figure, b: Figure): boolean {
  if (a.per !== b.per) return false;
  if (a.dimension !== '' || b.dimension !== '') return a.dimension === b.dimension;
  // "15 times per minute" counts what "20 blinks per minute" counts.
  if (a.per !== '' && (countsTimes(a) || countsTimes(b))) return true;
  if (a.nouns.length === 0 || b.nouns.length === 0) return a.nouns.length === b.nouns.length;
  return a.nouns.some((noun) => b.nouns.includes(noun));
}

const TIMES = /^(?:tim|time|ke+r|ma+l|foi|fois|vez|vec|vece|veces|次)$/u;

function countsTimes({ nouns }: Figure): boolean {
  return nouns.some((noun) => TIMES.test(noun));
}

function leastForFigure(a: Figure): number {
  if (a.dimension !== '') return LEAST_SIMILARITY.unit;
  return a.nouns.length > 0 ? LEAST_SIMILARITY.noun : LEAST_SIMILARITY.bare;
}

/** The one option that shares more words around it than any other; none when two are level. */
function pickBySurroundings<Kind extends Figure | DateMention>(
  first: ReadPassage,
  second: ReadPassage,
  mention: Kind,
  options: readonly Kind[],
): Kind | undefined {
  const around = readSurroundings(first, mention);
  let best: Kind | undefined;
  let most = 0;
  let isTie = false;
  for (const option of options) {
    const shared = countShared(around, readSurroundings(second, option));
    if (shared > most) {
      best = option;
      most = shared;
      isTie = false;
    } else if (shared === most) isTie = true;
  }
  return isTie ? undefined : best;
}

function countSharedAround(
  first: ReadPassage,
  second: ReadPassage,
  a: Figure | DateMention,
  b: Figure | DateMention,
): number {
  return countShared(readSurroundings(first, a), readSurroundings(second, b));
}

/** "Measured since 2001" and "measured in 2023" are no two dates of one thing. */
export function startsSpan(passage: ReadPassage, mention: Figure | DateMention): boolean {
  return SINCE.test(passage.text.slice(Math.max(0, mention.start - 12), mention.start));
}

/** Whether a mention claims nothing: it stands in an example, or dates the model's own knowledge. */
export function isExample(passage: ReadPassage, mention: Figure | DateMention): boolean {
  const before = passage.text.slice(Math.max(0, mention.start - 40), mention.start);
  return EXAMPLE_BEFORE.test(before) || (mention.kind === 'date' && OWN_KNOWLEDGE.test(before));
}
