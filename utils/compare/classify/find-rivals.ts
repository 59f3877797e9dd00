import type { ReadPassage } from '../normalise/read-passage.ts';
import type { Similarity } from '../score/similarity.ts';
import { createRepeats } from './create-repeats.ts';
import { findAskedValues } from './find-asked-values.ts';
import { findSeconders } from './find-seconders.ts';
import { isSpecialCase } from './is-special-case.ts';
import { areWorldsApart, type IsRepeated, type MentionLink, type PlacedMention, startsSpan } from './link-mentions.ts';
import { type Candidate, listCandidates } from './list-candidates.ts';
import { type Kind, kindOf, type Mention, mentionKinds } from './mention-kinds.ts';
import { figuresAgree } from './mentions-agree.ts';
import { pairAdvice, pairExistence } from './pair-opposed.ts';
import { createWeights, type Weigh } from './weigh-words.ts';

/**
 * How strongly the words around two figures must bind them to the same thing, as a sum of how much each shared word
 * says (rare words say more). Nearly equal figures, or the only ones in their unit, are bound by that as well.
 */
const BINDING = 5.2;
const NEAR_BINDING = 2.2;
/** Being the only figures in a unit says something, and less than being nearly equal. */
const ALONE_BINDING = 3.6;
/** Two calculations that end in the same unit or noun bind by that alone. */
const RESULT_BINDING = 4;
/** A day is held against a whole year only half as well as against another day. */
const OTHER_GRAIN = 0.6;
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

/**
 * Contradictions between sentences that need not resemble each other: a figure or date whose surroundings bind it to
 * the same thing, advice on the same thing. Cautious: neither value may occur anywhere in the other answer, and each
 * must be the other's best match.
 */
export function findRivals(passages: readonly ReadPassage[], similarity: Similarity, question: string): Rivals {
  const weigh = createWeights(passages);
  const byAnswer = groupByAnswer(passages);
  const links: MentionLink[] = [];
  const advice: (readonly [number, number])[] = [];
  for (const [answer, own] of byAnswer) {
    for (const [other, theirs] of byAnswer) {
      if (answer >= other) continue;
      for (const kind of mentionKinds) links.push(...pairRivals(own, theirs, kind, passages, similarity, weigh));
      advice.push(...pairAdvice(answer, other, passages, weigh), ...pairExistence(answer, other, passages));
    }
  }
  const isRepeated = createRepeats(byAnswer, passages);
  const answering = findAskedValues(passages, question);
  const isContested = answering.some(({ agrees }) => !agrees);
  return {
    links: [...links, ...findSeconders(links, byAnswer, passages, weigh), ...(isContested ? answering : [])],
    isRepeated,
    advice,
  };
}

/** Rivals where nothing was compared: none, and nothing repeats. */
export const noRivals: Rivals = { links: [], isRepeated: () => false, advice: [] };

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
    const isOneStep = isOnlyResult(x.mention, y.mention, left, right);
    if (!isOneStep && !similarity.shareTopic(x.passage, y.passage)) return 0;
    const first = passages[x.passage];
    const second = passages[y.passage];
    if (!first || !second || isSpecialCase(first, second, similarity.between(x.passage, y.passage))) return 0;
    if (spans(passages, x) !== spans(passages, y) || areWorldsApart(x.mention, y.mention)) return 0;
    const isAlone = areOnlyOnes(x.mention, left) && areOnlyOnes(y.mention, right);
    let weight = isOneStep ? BINDING : isSameResult(x.mention, y.mention) ? RESULT_BINDING : 0;
    for (const stem of x.around) if (y.around.has(stem)) weight += weigh(stem);
    if (kind.key(x.mention) !== kind.key(y.mention)) weight *= OTHER_GRAIN;
    const least = kind.isNear(x.mention, y.mention) ? NEAR_BINDING : isAlone ? ALONE_BINDING : BINDING;
    return weight >= least ? weight : 0;
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

/** "= 720 blinks per hour" and "= 1,050 blinks/hour": the same step of two calculations. */
function isSameResult(a: Mention, b: Mention): boolean {
  if (a.kind !== 'figure' || b.kind !== 'figure' || !a.isResult || !b.isResult || a.per !== b.per) return false;
  return a.unit !== '' ? a.unit === b.unit : a.nouns.some((noun) => b.nouns.includes(noun));
}

/** Neither calculation has another result of this kind: it is the same step, however it is written. */
function isOnlyResult(a: Mention, b: Mention, left: readonly Candidate[], right: readonly Candidate[]): boolean {
  const isLone = (mention: Mention, all: readonly Candidate[]) =>
    all.every(
      ({ mention: other }) =>
        other === mention || !isSameResult(mention, other) || kindOf(mention).agree(mention, other),
    );
  return isSameResult(a, b) && isLone(a, left) && isLone(b, right);
}

/** Everything in an answer that is measured in this unit has this value: the only dose, the only price. */
function areOnlyOnes(mention: Mention, all: readonly Candidate[]): boolean {
  if (mention.kind !== 'figure' || mention.dimension === '' || EVERYDAY.has(mention.dimension)) return false;
  return all.every(
    ({ mention: other }) => other.kind !== 'figure' || other.unit !== mention.unit || figuresAgree(other, mention),
  );
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

/** Whether the date opens a span: "since 2001". */
function spans(passages: readonly ReadPassage[], { passage, mention }: PlacedMention): boolean {
  const source = passages[passage];
  return source !== undefined && startsSpan(source, mention);
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
