import type { Reason, ReasonKind, TextRange, Verdict } from '../../domain.ts';
import type { ReadPassage } from '../normalise/read-passage.ts';
import { diffCode, isRenaming } from '../refine/diff-code.ts';
import { mergeRanges } from '../refine/refine-group.ts';
import type { Similarity } from '../score/similarity.ts';
import { toRange } from '../segment/to-range.ts';
import { compareNames, type NameOpposition } from './compare-names.ts';
import { comparePolarity } from './compare-polarity.ts';
import type { Rivals } from './find-rivals.ts';
import { isSpecialCase } from './is-special-case.ts';
import { joinFacts } from './join-facts.ts';
import { linkMentions, type MentionLink } from './link-mentions.ts';

/** Two code blocks differ when most lines are the same; else they are two programs for one task. */
const SAME_PROGRAM = 0.5;
/** Shorter code is a call or a command: two of them need not be one program. */
const PROGRAM_LINES = 6;

export interface Classified {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** Figures and dates of the group that give the same thing, agreeing or not. */
  readonly links: readonly MentionLink[];
  /** Of each difference the passages in it: those that contradict each other and those that take a side. */
  readonly differences: readonly (readonly number[])[];
  /** Names that stand in each other's place, with the passages they are in. */
  readonly names: readonly (NameOpposition & { readonly passageA: number; readonly passageB: number })[];
}

export interface ClassifyInput {
  readonly passages: readonly ReadPassage[];
  readonly similarity: Similarity;
  /** The folded words of each answer. */
  readonly answerWords: readonly ReadonlySet<string>[];
  /** The texts of each answer's passages. */
  readonly answerTexts: readonly ReadonlySet<string>[];
  /** Figures and dates that contradict each other wherever they stand. */
  readonly rivals: Rivals;
  /** What the question asks who did, as stems; none where it does not ask. */
  readonly whoAsked: ReadonlySet<string>;
  /** How many answers have text. */
  readonly answers: number;
}

/** What a group's answers do: all say it, some do, one does, or they differ and in what. When in doubt they do not differ. */
export function classifyGroup(members: readonly number[], input: ClassifyInput): Classified {
  const { passages } = input;
  const found = new Map<ReasonKind, TextRange[]>();
  const links: MentionLink[] = [];
  const names: (NameOpposition & { passageA: number; passageB: number })[] = [];
  const differences: (readonly number[])[] = [];
  const add = (kind: ReasonKind, a: number, partsA: readonly Part[], b: number, partsB: readonly Part[]) => {
    const ranges = found.get(kind) ?? [];
    ranges.push(...rangesOf(passages[a], partsA), ...rangesOf(passages[b], partsB));
    found.set(kind, ranges);
  };
  const oppose: typeof add = (kind, a, partsA, b, partsB) => {
    differences.push([a, b]);
    add(kind, a, partsA, b, partsB);
  };
  for (const [a, b] of listPairs(members, passages)) {
    const first = passages[a];
    const second = passages[b];
    if (!first || !second) continue;
    // Who says the very same sentence too does not contradict it.
    const saysBoth =
      input.answerTexts[second.answer]?.has(first.text) || input.answerTexts[first.answer]?.has(second.text);
    if (saysBoth && first.text !== second.text) continue;
    if (first.segment.kind === 'code' || second.segment.kind === 'code') {
      if (first.segment.kind === second.segment.kind) compareCode(first, second, (x, y) => oppose('code', a, x, b, y));
      continue;
    }
    const alike = input.similarity.between(a, b);
    const isSpecial = isSpecialCase(first, second, alike);
    const sharesTopic = input.similarity.shareTopic(a, b);
    for (const link of linkMentions(a, b, passages, alike, input.rivals.isRepeated)) {
      if (!sharesTopic || (!link.agrees && isSpecial)) continue;
      links.push(link);
    }
    const opposed = comparePolarity(first, second);
    if (opposed) oppose(opposed.kind, a, opposed.a, b, opposed.b);
    const named = compareNames(first, second, input.answerWords, input.whoAsked);
    if (named) {
      names.push({ ...named, passageA: a, passageB: b });
      oppose('name', a, [named.a], b, [named.b]);
    }
  }
  for (const link of input.rivals.links) {
    const { a, b } = link;
    if (!members.includes(a.passage) || !members.includes(b.passage) || links.some((other) => isSameLink(other, link)))
      continue;
    links.push(link);
  }
  for (const set of joinFacts(links, passages)) {
    if (set.every(({ agrees }) => agrees)) continue;
    differences.push([...new Set(set.flatMap(({ a, b }) => [a.passage, b.passage]))]);
    for (const { a, b } of set) add(a.mention.kind, a.passage, [a.mention], b.passage, [b.mention]);
  }
  const reasons = [...found].map(([kind, ranges]) => ({ kind, ranges: mergeRanges(ranges) }));
  return { verdict: readVerdict(members, passages, reasons, input.answers), reasons, links, differences, names };
}

function isSameLink(left: MentionLink, right: MentionLink): boolean {
  return left.a.mention === right.a.mention && left.b.mention === right.b.mention && left.isAsked === right.isAsked;
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** Who says it, when nothing in it differs. */
export function readVerdict(
  members: readonly number[],
  passages: readonly ReadPassage[],
  reasons: readonly Reason[],
  answers: number,
): Verdict {
  if (reasons.length > 0) return 'differs';
  const saying = new Set(members.map((member) => passages[member]?.answer)).size;
  if (saying <= 1) return 'only-one';
  return saying === answers ? 'all-say' : 'some-say';
}

function listPairs(members: readonly number[], passages: readonly ReadPassage[]): [number, number][] {
  const pairs: [number, number][] = [];
  members.forEach((a, index) => {
    for (const b of members.slice(index + 1)) if (passages[a]?.answer !== passages[b]?.answer) pairs.push([a, b]);
  });
  return pairs;
}

function rangesOf(passage: ReadPassage | undefined, parts: readonly Part[]): TextRange[] {
  return passage ? parts.map((part) => toRange(passage, part)) : [];
}

function compareCode(a: ReadPassage, b: ReadPassage, add: (x: readonly Part[], y: readonly Part[]) => void): void {
  const difference = diffCode(a.text, b.text);
  const isSame = (difference.a.length === 0 && difference.b.length === 0) || isRenaming(a.text, b.text, difference);
  if (!isSame && difference.sharedLines >= SAME_PROGRAM && difference.lines >= PROGRAM_LINES)
    add(difference.a, difference.b);
}
