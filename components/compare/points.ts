import { i18n } from '#i18n';
import type { Answer, Comparison, FactRow, Group, Segment, TextRange } from '../../utils/domain.ts';
import { plainExcerpt } from '../answers/markdown/excerpt.ts';
import type { Mark } from '../answers/markdown/marks.ts';
import { capitalise } from '../shared/format-time.ts';

/** What one answer says on a point: its segments in reading order. */
export interface Saying {
  readonly answer: Answer;
  readonly segments: readonly Segment[];
}

/** A group of the comparison with the answers behind it. */
export interface Point {
  /** Its id stays with the point while answers grow. */
  readonly group: Group;
  readonly says: readonly Saying[];
  /** Answers that were compared and do not speak of it. */
  readonly silent: readonly Answer[];
  /** Ids of answers that were compared in part only. */
  readonly inPart: ReadonlySet<string>;
}

/**
 * All points of a comparison, in its order. While answers are still written (`isLive`), nobody knows what only one of them
 * will have said: such points are left out.
 */
export function pointsOf(comparison: Comparison | undefined, compared: readonly Answer[], isLive: boolean): Point[] {
  if (!comparison) return [];
  const inPart = new Set(comparison.shortened.map(({ answerId }) => answerId));
  const segments = new Map(comparison.segments.map((segment) => [segment.id, segment]));
  const known = comparison.groups.filter(({ verdict }) => !isLive || verdict !== 'only-one');
  return known.map((group) => {
    const own = group.segmentIds.flatMap((id) => segments.get(id) ?? []);
    const says = compared.flatMap((answer) => {
      const said = own.filter((segment) => segment.answerId === answer.id).sort((a, b) => a.start - b.start);
      return said.length === 0 ? [] : [{ answer, segments: said }];
    });
    const silent = compared.filter((answer) => !says.some((saying) => saying.answer.id === answer.id));
    return { group, says, silent, inPart };
  });
}

const markKinds = { differs: 'differs', 'some-say': 'some', 'only-one': 'only' } as const;

/** A mark that a point puts on an answer. */
type PointMark = Mark & { readonly kind: Exclude<Mark['kind'], 'evidence'> };

/**
 * What to mark in each answer. Where answers differ, the words that differ; where they cannot be told, the sentence.
 * What all say carries no mark.
 */
export function marksOf(points: readonly Point[]): ReadonlyMap<string, readonly PointMark[]> {
  const marks = new Map<string, PointMark[]>();
  const add = (answerId: string, mark: PointMark) => {
    const own = marks.get(answerId);
    if (own) own.push(mark);
    else marks.set(answerId, [mark]);
  };
  for (const { group, says } of points) {
    if (group.verdict === 'all-say') continue;
    for (const { answer, segments } of says) {
      const words = differingRanges(group, answer);
      const isWhole = words.length === 0;
      for (const { start, end } of isWhole ? segments : words) {
        add(answer.id, { start, end, kind: markKinds[group.verdict], group: group.id, isWhole });
      }
    }
  }
  return marks;
}

/** The words of an answer that differ in a group. */
export function differingRanges({ reasons }: Pick<Group, 'reasons'>, answer: Pick<Answer, 'id'>): TextRange[] {
  return reasons.flatMap((reason) => reason.ranges.filter((range) => range.answerId === answer.id));
}

/** Longest a point's title may be, in words: it has one line of a narrow panel. */
const titleWords = 6;

/**
 * What a point is about, in the answers' own words: the fact that lies in it, else the heading it stands under, else
 * how it begins.
 */
export function pointTitle(point: Point, facts: readonly FactRow[], locale: string): string {
  const segments = point.says.flatMap((saying) => saying.segments);
  const fact = facts.find(
    (row) =>
      row.differs &&
      row.values.every((value) => value.ranges.some((range) => segments.some((segment) => isWithin(range, segment)))),
  );
  if (fact) return capitalise(fact.label, locale);
  const central = point.says
    .flatMap(({ answer, segments: said }) => said.map((segment) => ({ answer, segment })))
    .find(({ segment }) => segment.id === point.group.centralId);
  if (!central) return '';
  if (central.segment.kind === 'code') return i18n.t('markdown.code');
  const { answer, segment } = central;
  const words = plainExcerpt(answer.text, segment.start, segment.end).split(' ');
  return words.length <= titleWords ? words.join(' ') : `${words.slice(0, titleWords).join(' ')} …`;
}

function isWithin(range: TextRange, segment: Segment): boolean {
  return range.answerId === segment.answerId && range.start >= segment.start && range.end <= segment.end;
}
