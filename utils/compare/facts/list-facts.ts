import type { FactRow, FactValue, TextRange } from '../../domain.ts';
import type { NameOpposition } from '../classify/compare-names.ts';
import { joinFacts } from '../classify/join-facts.ts';
import { joinLinks } from '../classify/join-links.ts';
import type { MentionLink, PlacedMention } from '../classify/link-mentions.ts';
import { datesAgree, figuresAgree } from '../classify/mentions-agree.ts';
import type { ReadPassage } from '../normalise/read-passage.ts';
import { toRange } from '../segment/to-range.ts';
import { labelFact } from './label-fact.ts';
import { tidyRows } from './tidy-rows.ts';

export type AnyMention = PlacedMention['mention'] | NameOpposition['a'];

interface Placed {
  readonly passage: number;
  readonly mention: AnyMention;
}

interface Link {
  readonly a: Placed;
  readonly b: Placed;
  readonly isAsked?: true;
}

export interface FactSource {
  readonly links: readonly MentionLink[];
  readonly names: readonly (NameOpposition & { readonly passageA: number; readonly passageB: number })[];
}

/** What the question holds itself. */
export interface Question {
  readonly values: readonly PlacedMention['mention'][];
  /** Of its meaningful words. */
  readonly stems: ReadonlySet<string>;
}

/** A row that is not shown yet, with what decides whether and where it is. */
export interface DraftRow {
  readonly row: FactRow;
  readonly placed: readonly Placed[];
  /** How many answers give the fact. */
  readonly answers: number;
  readonly position: number;
}

/**
 * One row for each bound figure, date or name that at least two answers give; rows that differ come first. What all
 * only repeat from the question, a value said again in another unit or another sentence, and what no answer names in
 * its own words has no row.
 */
export function listFacts(
  sources: readonly FactSource[],
  passages: readonly ReadPassage[],
  question: Question = { values: [], stems: new Set() },
): FactRow[] {
  const rows = sources.flatMap((source) => {
    const names = source.names.map(
      ({ a, b, passageA, passageB }): Link => ({
        a: { passage: passageA, mention: a },
        b: { passage: passageB, mention: b },
      }),
    );
    const sets: readonly (readonly Link[])[] = [...joinFacts(source.links, passages), ...joinLinks(names)];
    return sets.map((set) => toRow(set, passages, question.stems));
  });
  const sorted = rows.sort(
    (a, b) => Number(b.row.differs) - Number(a.row.differs) || b.answers - a.answers || a.position - b.position,
  );
  return tidyRows(sorted, passages, question.values).map(({ row }) => row);
}

/** Each place of a set of links once. */
function listPlaces(links: readonly Link[]): Placed[] {
  const places = new Map<AnyMention, Placed>();
  for (const { a, b } of links) {
    places.set(a.mention, a);
    places.set(b.mention, b);
  }
  return [...places.values()];
}

function toRow(links: readonly Link[], passages: readonly ReadPassage[], asked: ReadonlySet<string>): DraftRow {
  const placed = listPlaces(links);
  const values = groupValues(placed);
  const byValue = values
    .map((members) => ({ members, answers: countAnswers(members, passages) }))
    .sort((a, b) => b.answers - a.answers);
  const kind = placed[0]?.mention.kind ?? 'figure';
  const first = passages[placed[0]?.passage ?? 0];
  // The sentences around two answers to the question may share words by chance.
  const isAsked = links.some((link) => link.isAsked);
  const label = labelFact(placed, passages, values.length > 1, isAsked ? asked : undefined);
  return {
    row: {
      label,
      kind,
      differs: values.length > 1,
      values: byValue.map(({ members }): FactValue => ({ ranges: toRanges(members, passages) })),
    },
    placed,
    answers: countAnswers(placed, passages),
    position: first ? first.segment.start : 0,
  };
}

function groupValues(placed: readonly Placed[]): Placed[][] {
  const values: Placed[][] = [];
  for (const item of placed) {
    const same = values.find((value) => value.some((other) => agree(item.mention, other.mention)));
    if (same) same.push(item);
    else values.push([item]);
  }
  return values;
}

/** Whether two mentions give the same value. */
export function agree(a: AnyMention, b: AnyMention): boolean {
  if (a.kind === 'figure' && b.kind === 'figure') return figuresAgree(a, b);
  if (a.kind === 'date' && b.kind === 'date') return datesAgree(a, b);
  return a.kind === 'name' && b.kind === 'name' && a.key === b.key;
}

function countAnswers(placed: readonly Placed[], passages: readonly ReadPassage[]): number {
  return new Set(placed.map(({ passage }) => passages[passage]?.answer)).size;
}

function toRanges(placed: readonly Placed[], passages: readonly ReadPassage[]): TextRange[] {
  return placed.flatMap(({ passage, mention }) => {
    const source = passages[passage];
    return source ? [toRange(source, mention)] : [];
  });
}
