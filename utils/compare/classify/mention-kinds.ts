import type { DateMention, Figure } from '../normalise/mention.ts';
import type { ReadPassage } from '../normalise/read-passage.ts';
import { figureKey, figuresAreComparable, figuresCanAgree, listFigures } from './link-mentions.ts';
import { datesAgree, figuresAgree } from './mentions-agree.ts';

export type Mention = Figure | DateMention;

/** Two figures this near each other (as a share), both with three digits or more, count the same thing. */
const NEAR_VALUE = 0.06;
const NEAR_DIGITS = 3;

/** How mentions of one kind are read and held against each other. */
export interface Kind {
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
    // Converted figures agree loosely: 29,031.7 ft is no second mention of 8,848 m.
    a.unit === b.unit &&
    figuresCanAgree({ ...a, nouns: [] }, { ...b, nouns: [] }) &&
    figuresAgree(a, b),
  isNear: (a, b) => a.kind === 'figure' && b.kind === 'figure' && isNearFigure(a, b),
};

const dateKind: Kind = {
  list: (passage) => passage.dates,
  key: (mention) => (mention.kind === 'date' ? readGrain(mention) : ''),
  isSameKind: (a, b) => a.kind === 'date' && b.kind === 'date' && shareGrain(a, b),
  agree: (a, b) => a.kind === 'date' && b.kind === 'date' && datesAgree(a, b),
  repeats: (a, b) => a.kind === 'date' && b.kind === 'date' && isAsFull(b, a) && datesAgree(a, b),
  isNear: (a, b) =>
    a.kind === 'date' &&
    b.kind === 'date' &&
    a.day !== undefined &&
    b.day !== undefined &&
    a.year !== undefined &&
    a.year === b.year,
};

export const mentionKinds: readonly Kind[] = [figureKind, dateKind];

/** The kind of a mention. */
export function kindOf(mention: Mention): Kind {
  return mention.kind === 'figure' ? figureKind : dateKind;
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

/** "September 17, 1939" says "September 1939" too. */
function isAsFull(date: DateMention, other: DateMention): boolean {
  if (readGrain(date) === readGrain(other)) return true;
  if (date.year === undefined || other.year === undefined) return false;
  return (other.month === undefined || date.month !== undefined) && (other.day === undefined || date.day !== undefined);
}

/** A day is held against a day, a year against anything that has a year. */
function shareGrain(a: DateMention, b: DateMention): boolean {
  if (readGrain(a) === readGrain(b)) return true;
  return a.year !== undefined && b.year !== undefined && a.year !== b.year;
}
