import type { ReadPassage } from '../normalise/read-passage.ts';
import { readWords } from '../normalise/read-words.ts';
import { type AnyMention, agree, type DraftRow } from './list-facts.ts';

/** "8,848.86 m ([29,031.7 ft])", "20 miles / [32 km]": the same value once more. */
const CONVERTS = /^\s*[(（/,]\s*(?:or |about |approximately |approx\. |ca\. |circa |of |oder |ou |o )?$/iu;

/** Leaves out rows that tell the reader nothing new; the order of the others is kept. */
export function tidyRows(
  rows: readonly DraftRow[],
  passages: readonly ReadPassage[],
  asked: readonly AnyMention[],
): DraftRow[] {
  const kept: DraftRow[] = [];
  // Of two rows for one thing the one with more places stays, or the one that says more.
  const fullest = (a: DraftRow, b: DraftRow) =>
    b.placed.length - a.placed.length || b.row.label.length - a.row.label.length;
  for (const row of [...rows].sort(fullest)) {
    if (row.row.label === '' || isContested(row)) continue;
    if (!row.row.differs && row.placed.every(({ mention }) => asked.some((given) => agree(given, mention)))) continue;
    const isTold = (other: DraftRow) =>
      isPart(row, other) ||
      isConversion(row, other, passages) ||
      saysSame(row, other, passages) ||
      isGivenAgain(row, other, passages);
    if (!kept.some(isTold)) kept.push(row);
  }
  // Values that agree under one label are parts of an enumeration: "1700, 1800 and 1900 were no leap years".
  const counts = Map.groupBy(kept, ({ row }) => row.label);
  return rows.filter((row) => kept.includes(row) && (row.row.differs || counts.get(row.row.label)?.length === 1));
}

/**
 * An answer that stands behind two values of a row, one of which nobody else gives, gives two things there, of which the
 * row's label names one at most.
 */
function isContested({ row }: DraftRow): boolean {
  const speakers = row.values.map(({ ranges }) => new Set(ranges.map(({ answerId }) => answerId)));
  return speakers.some(
    (own, index) =>
      own.size === 1 &&
      speakers.some((other, place) => place !== index && [...own].some((answer) => other.has(answer))),
  );
}

/** Every value of one row stands in the other. */
function isPart({ placed }: DraftRow, other: DraftRow): boolean {
  return placed.every(({ mention }) => other.placed.some((place) => place.mention === mention));
}

/** Both rows differ, and each answer gives in the other what it gives here: a result in its calculation, then in words. */
function isGivenAgain(row: DraftRow, other: DraftRow, passages: readonly ReadPassage[]): boolean {
  if (!row.row.differs || !other.row.differs) return false;
  return row.placed.every(({ passage, mention }) =>
    other.placed.some(
      (place) => passages[place.passage]?.answer === passages[passage]?.answer && agree(place.mention, mention),
    ),
  );
}

/** Every value of one row stands in brackets beside a value of the other. */
function isConversion({ placed }: DraftRow, other: DraftRow, passages: readonly ReadPassage[]): boolean {
  return placed.every(({ passage, mention }) =>
    other.placed.some((first) => {
      if (first.passage !== passage) return false;
      const [left, right] = first.mention.start < mention.start ? [first.mention, mention] : [mention, first.mention];
      return CONVERTS.test(passages[passage]?.text.slice(left.end, right.start) ?? '');
    }),
  );
}

/** Two rows with one value of which one label says all that the other does: the fact is given in several sentences. */
function saysSame(row: DraftRow, other: DraftRow, passages: readonly ReadPassage[]): boolean {
  const [first] = row.placed;
  const [second] = other.placed;
  if (row.row.differs || other.row.differs || !first || !second || !agree(first.mention, second.mention)) return false;
  const language = passages[first.passage]?.language ?? 'en';
  const [own, said] = [readStems(row.row.label, language), readStems(other.row.label, language)];
  const holds = (all: ReadonlySet<string>, part: ReadonlySet<string>) => [...part].every((stem) => all.has(stem));
  return holds(own, said) || holds(said, own);
}

function readStems(label: string, language: string): Set<string> {
  return new Set(readWords(label, language).flatMap(({ isStop, stem }) => (isStop ? [] : [stem])));
}
