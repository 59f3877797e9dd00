import type { Comparison, Group, Reason } from '../domain.ts';
import { findCentral } from './align/find-central.ts';
import { groupPassages } from './align/group-passages.ts';
import { joinOpenings } from './align/join-openings.ts';
import { joinRivals } from './align/join-rivals.ts';
import { splitSilent } from './align/split-silent.ts';
import { type ClassifyInput, classifyGroup } from './classify/classify-group.ts';
import { findRivals, noRivals } from './classify/find-rivals.ts';
import { readWhoAsked } from './classify/read-asked.ts';
import { type Opening, readOpenings } from './classify/read-opening.ts';
import { listFacts } from './facts/list-facts.ts';
import { detectLanguage } from './language/detect-language.ts';
import { measureSimilarity } from './measure-similarity.ts';
import { type ClassifiedGroup, type Memory, noMemory } from './memory.ts';
import type { DateMention, Figure } from './normalise/mention.ts';
import { readDates } from './normalise/read-dates.ts';
import { readFigures } from './normalise/read-figures.ts';
import type { ReadPassage } from './normalise/read-passage.ts';
import { readWords } from './normalise/read-words.ts';
import { joinOwn, withoutUnread } from './only-one.ts';
import type { ComparedAnswer } from './read-answer.ts';
import { readAnswers } from './read-answers.ts';
import { refineGroup } from './refine/refine-group.ts';
import { scorePairs } from './score/score-pairs.ts';
import type { Similarity } from './score/similarity.ts';
import { buildTermSpace } from './score/term-space.ts';
import { createWordSimilarity } from './score/word-similarity.ts';
import { toRange } from './segment/to-range.ts';

export type { ComparedAnswer } from './read-answer.ts';

export interface CompareOptions {
  /** What was asked: its words weigh less, since every answer repeats them. */
  readonly question?: string;
  /** Language of the answers where they are too short to tell, a BCP 47 tag. */
  readonly locale?: string;
  /**
   * Time in ms that it may take: longer texts are compared as far as it reaches, and when it is over the stages still
   * to come are left out. The result is then not `precise`.
   */
  readonly budgetMs?: number;
  /** How many answers take part, where some have no text yet: "all say" is said of all of them. */
  readonly takingPart?: number;
  /** Clock in ms, for tests. */
  readonly now?: () => number;
}

/** Three real answers take a few milliseconds; what takes this long is no answer a person reads. */
const DEFAULT_BUDGET_MS = 2000;
/** A label shorter than this ("Ingredients:") is layout, even when two answers have it. */
const LABEL_WORDS = 3;

/**
 * Compares two to six answers to one question: which points all make, which some, which only one, and where they
 * differ. Offsets are UTF-16 code units into each answer's Markdown. The order of the answers changes nothing but the
 * order of `similarity` and `missing`. Headings, lead-ins ("Here are three reasons:") and pleasantries ("Great
 * question!") are segments but stand in no group. Never throws on any text. `memory` is for answers that grow.
 */
export function compareAnswers(
  answers: readonly ComparedAnswer[],
  options: CompareOptions = {},
  memory: Memory = noMemory,
): Comparison {
  const { now = () => performance.now(), budgetMs = DEFAULT_BUDGET_MS, question = '', locale } = options;
  const deadline = now() + budgetMs;
  const isLate = () => now() > deadline;
  // One fixed order inside: equal scores then fall the same way whatever order the answers came in.
  const present = answers.filter(({ text }) => text.trim() !== '').sort((a, b) => (a.id < b.id ? -1 : 1));
  const { passages, shortened } = readAnswers(present, { locale, budgetMs, now, read: memory.read });

  const space = buildTermSpace(passages, readQuestion(question));
  const similarity = createWordSimilarity(passages, space);
  const isTooLate = isLate();
  const pairs = isTooLate ? [] : scorePairs(passages, space, similarity);
  const rivals = isTooLate ? noRivals : findRivals(passages, similarity, question);
  const openings = readOpenings(passages);
  const aligned = joinOpenings(joinRivals(groupPassages(passages, pairs), rivals, passages), openings);
  const answerWords = collect(passages, present.length, ({ words }) => words.map(({ folded }) => folded));
  const answerTexts = collect(passages, present.length, ({ text }) => [text]);
  const takingPart = Math.max(present.length, options.takingPart ?? 0);
  const whoAsked = readWhoAsked(question);
  const input = { passages, similarity, answerWords, answerTexts, rivals, whoAsked, answers: takingPart };
  // What was not lined up has no verdict: "only one says" would be a claim about answers that were not looked at.
  const found = (isTooLate ? [] : memory.regroup(aligned, passages)).flatMap((group) =>
    memory.judge(group, passages, (members) => classifyPoints(members, input, openings)),
  );
  const claimed = withoutUnread(found, passages, shortened);
  const classified = memory.isGrowing ? claimed : joinOwn(claimed, passages);
  const facts = isLate()
    ? []
    : listFacts(classified, passages, { values: readValues(question), stems: readQuestion(question) });
  const isInTime = !isLate();
  const placed = classified.map((group) => toGroup(group, passages, similarity, isInTime, memory.idOf));
  const groups = placed.map(({ group }) => group);
  if (!isTooLate) memory.learn(groups, classified, passages);

  return {
    segments: inOrderOf(answers, passages),
    groups: placed.toSorted((a, b) => a.position - b.position).map(({ group }) => group),
    facts,
    similarity: reorder(measureSimilarity(passages, classified, present.length), answers, present),
    precise: isInTime && shortened.length === 0,
    shortened,
    missing: answers.filter(({ text }) => text.trim() === '').map(({ id }) => id),
  };
}

function readQuestion(question: string): Set<string> {
  const words = readWords(question, detectLanguage(question));
  return new Set(words.filter((word) => !word.isStop).map((word) => word.stem));
}

/** The figures and dates that the question gives itself. */
function readValues(question: string): (Figure | DateMention)[] {
  const dates = readDates(question);
  return [...dates, ...readFigures(question, detectLanguage(question), dates)];
}

/** For each answer the set of something its passages hold. */
function collect(
  passages: readonly ReadPassage[],
  answers: number,
  read: (passage: ReadPassage) => readonly string[],
): Set<string>[] {
  const sets = Array.from({ length: answers }, () => new Set<string>());
  for (const passage of passages) for (const item of read(passage)) sets[passage.answer]?.add(item);
  return sets;
}

/** What the points of a group are, with all that was found about each. */
function classifyPoints(
  members: readonly number[],
  input: ClassifyInput,
  openings: readonly Opening[],
): ClassifiedGroup[] {
  return classify(members, input)
    .filter((group) => makesPoint(group.members, input.passages))
    .map((group) => withOpening(group, openings, input.passages));
}

/** Classifies a group; what has no part in its difference becomes a group of its own. */
function classify(members: readonly number[], input: ClassifyInput): ClassifiedGroup[] {
  const whole = { members, ...classifyGroup(members, input) };
  if (whole.verdict !== 'differs') return [whole];
  const { differing, released } = splitSilent(members, whole.differences, input.passages);
  const parts = [...differing, ...(released.length > 0 ? [released] : [])];
  return parts.length === 1 ? [whole] : parts.map((part) => ({ members: part, ...classifyGroup(part, input) }));
}

/** A label that nobody else shares, that is too short to say anything, or that heads a table, forms no group. */
function makesPoint(members: readonly number[], passages: readonly ReadPassage[]): boolean {
  const labels = members.filter((member) => passages[member]?.role === 'label');
  if (labels.length < members.length) return true;
  if (labels.some((member) => passages[member]?.segment.kind === 'table-row')) return false;
  if (new Set(members.map((member) => passages[member]?.answer)).size < 2) return false;
  return members.some((member) => (passages[member]?.words.filter((word) => !word.isStop).length ?? 0) >= LABEL_WORDS);
}

/** Adds the reason to the group that holds a yes and a no. */
function withOpening(
  group: ClassifiedGroup,
  openings: readonly Opening[],
  passages: readonly ReadPassage[],
): ClassifiedGroup {
  const inside = openings.filter(({ passage }) => group.members.includes(passage));
  if (new Set(inside.map(({ says }) => says)).size < 2) return group;
  const ranges = inside.flatMap(({ passage, at }) => {
    const source = passages[passage];
    return source ? [toRange(source, at)] : [];
  });
  const others = group.reasons.filter(({ kind }) => kind !== 'negation' && kind !== 'advice');
  const reason: Reason = { kind: 'yes-no', ranges };
  return { ...group, verdict: 'differs', reasons: [reason, ...others] };
}

function toGroup(
  { members, verdict, reasons, links, known }: ClassifiedGroup,
  passages: readonly ReadPassage[],
  similarity: Similarity,
  isInTime: boolean,
  idOf: Memory['idOf'],
): { group: Group; position: number } {
  const central = known
    ? members.find((member) => passages[member]?.segment.id === known.centralId)
    : findCentral(members, passages, similarity);
  const source = passages[central ?? -1];
  const position = source ? readPosition(source, passages) : 0;
  if (known) return { group: known, position };
  const others = members.flatMap((member) => {
    const passage = passages[member];
    return passage && passage.answer !== source?.answer ? [passage] : [];
  });
  const agreed = new Set(links.flatMap(({ a, b, agrees }) => (agrees ? [a.mention, b.mention] : [])));
  const segmentIds = members.flatMap((member) => passages[member]?.segment.id ?? []);
  const group: Group = {
    id: idOf(segmentIds),
    segmentIds,
    verdict,
    reasons,
    centralId: source?.segment.id ?? '',
    wordRanges: isInTime && source ? refineGroup(source, others, agreed) : [],
  };
  return { group, position };
}

/** How far into its answer a passage stands, 0 to 1: groups of different answers are then in one reading order. */
function readPosition(passage: ReadPassage, passages: readonly ReadPassage[]): number {
  const last = passages.findLast((other) => other.answer === passage.answer);
  return passage.segment.start / Math.max(1, last?.segment.end ?? 1);
}

function inOrderOf(answers: readonly ComparedAnswer[], passages: readonly ReadPassage[]): Comparison['segments'] {
  const place = new Map(answers.map(({ id }, index) => [id, index]));
  return passages
    .map(({ segment }) => segment)
    .sort((a, b) => (place.get(a.answerId) ?? 0) - (place.get(b.answerId) ?? 0) || a.start - b.start);
}

function reorder(
  matrix: readonly number[][],
  answers: readonly ComparedAnswer[],
  present: readonly ComparedAnswer[],
): number[][] {
  const place = answers.map((answer) => present.indexOf(answer));
  return place.map((row, a) => place.map((column, b) => (a === b ? 1 : (matrix[row]?.[column] ?? 0))));
}
