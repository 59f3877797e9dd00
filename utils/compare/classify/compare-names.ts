import type { NameMention } from '../normalise/mention.ts';
import type { ReadPassage } from '../normalise/read-passage.ts';

export interface NameOpposition {
  readonly a: NameMention;
  readonly b: NameMention;
}

/** The two sentences must be the same frame around the name: this share of their other words (Dice). */
const FRAME_OVERLAP = 0.55;
const SAME_ROOT = 4;
/** And that frame must say something: this many words at least. */
const FRAME_WORDS = 2;

/** "built by the engineer Tommy Flowers": the name of who did it stands within so many characters after "by". */
const AGENT = /(?<!\p{L})(?:by|door|von|vom|par|por)\s+(?:(?!\p{L}+ing\s)[\p{L}'’-]+\s+){0,7}$/u;
const DESCRIBES = /^\s\p{Ll}{4,}/u;
const AGENT_REACH = 80;
/** With both doers named, the rest of the sentences may differ more. */
const AGENT_OVERLAP = 0.4;

/**
 * The one name in each of two passages that stands in the other's place: "first climbed by [Hillary/Messner]".
 * Cautious: each sentence has only one name that the other has not, and neither name occurs anywhere in the other
 * answer, or else both name who did it. `answerWords` holds the folded words of each answer, `whoAsked` the stems of a
 * question for who did something.
 */
export function compareNames(
  a: ReadPassage,
  b: ReadPassage,
  answerWords: readonly ReadonlySet<string>[],
  whoAsked: ReadonlySet<string>,
): NameOpposition | undefined {
  const doers = [readAgent(a), readAgent(b)] as const;
  if (
    doers[0] &&
    doers[1] &&
    areDifferent(doers[0], doers[1]) &&
    !names(b, doers[0]) &&
    !names(a, doers[1]) &&
    (isSameFrame(a, doers[0], b, doers[1], AGENT_OVERLAP) || answerWho(a, b, whoAsked))
  ) {
    return { a: doers[0], b: doers[1] };
  }
  const onlyA = a.names.filter((name) => isAbsent(name, answerWords[b.answer]));
  const onlyB = b.names.filter((name) => isAbsent(name, answerWords[a.answer]));
  const [nameA] = onlyA;
  const [nameB] = onlyB;
  if (!nameA || !nameB || onlyA.length > 1 || onlyB.length > 1 || !areDifferent(nameA, nameB)) return undefined;
  if (!standsAlike(a, nameA, b, nameB)) return undefined;
  return isSameFrame(a, nameA, b, nameB, FRAME_OVERLAP) ? { a: nameA, b: nameB } : undefined;
}

/** "taken in [Napa]" and "taken by [O'Rear]" answer two questions: the word before or after must be the same. */
function standsAlike(a: ReadPassage, nameA: NameMention, b: ReadPassage, nameB: NameMention): boolean {
  const before = [readBeside(a, nameA, -1), readBeside(b, nameB, -1)];
  const after = [readBeside(a, nameA, 1), readBeside(b, nameB, 1)];
  if (before[0] === undefined && before[1] === undefined) return after[0] !== undefined && after[0] === after[1];
  return before[0] === before[1];
}

function readBeside({ words }: ReadPassage, { start, end }: NameMention, side: -1 | 1): string | undefined {
  return side === 1
    ? words.find((word) => word.start >= end)?.folded
    : words.findLast((word) => word.end <= start)?.folded;
}

function readAgent({ names, text }: ReadPassage): NameMention | undefined {
  const agents = names.filter(({ start }) => AGENT.test(text.slice(Math.max(0, start - AGENT_REACH), start)));
  // "the British engineer": a lone capitalised word before a noun describes somebody.
  return agents.find(({ key }) => key.includes(' ')) ?? agents.find(({ end }) => !DESCRIBES.test(text.slice(end)));
}

/** Whether a sentence says a name, or a part of it. */
function names({ words }: ReadPassage, { key }: NameMention): boolean {
  const parts = new Set(key.split(' '));
  return words.some(({ folded, isStop }) => !isStop && parts.has(folded));
}

/** "Julius Caesar" and the "Julian" calendar, "Hillary" and "Edmund Hillary" are no two names for one thing. */
function areDifferent(a: NameMention, b: NameMention): boolean {
  const words = new Set(a.key.split(' '));
  return a.key.slice(0, SAME_ROOT) !== b.key.slice(0, SAME_ROOT) && b.key.split(' ').every((word) => !words.has(word));
}

function isSameFrame(a: ReadPassage, nameA: NameMention, b: ReadPassage, nameB: NameMention, least: number): boolean {
  const frameA = readFrame(a, nameA);
  const frameB = readFrame(b, nameB);
  let shared = 0;
  for (const stem of frameA) if (frameB.has(stem)) shared += 1;
  return shared >= FRAME_WORDS && (2 * shared) / (frameA.size + frameB.size) >= least;
}

/**
 * "The first computer was the Z3, built by …" and "… was Colossus, built by …" answer who built the first computer: the
 * names and dates beside the doer are part of what differs, and the rest says what was asked about.
 */
function answerWho(a: ReadPassage, b: ReadPassage, whoAsked: ReadonlySet<string>): boolean {
  const [wordsA, wordsB] = [a, b].map(({ words, names, dates }) => {
    const told = [...names, ...dates];
    const rest = words.filter(({ isStop, start, end }) => !isStop && !told.some((x) => start < x.end && x.start < end));
    return new Set(rest.map(({ stem }) => stem));
  }) as [Set<string>, Set<string>];
  const shared = [...wordsA].filter((stem) => wordsB.has(stem));
  const asked = shared.filter((stem) => whoAsked.has(stem));
  return asked.length >= FRAME_WORDS && (2 * shared.length) / (wordsA.size + wordsB.size) >= AGENT_OVERLAP;
}

function isAbsent(name: NameMention, words: ReadonlySet<string> | undefined): boolean {
  return words !== undefined && name.key.split(' ').every((word) => !words.has(word));
}

function readFrame(passage: ReadPassage, name: NameMention): Set<string> {
  const words = passage.words.filter((word) => !word.isStop && (word.end <= name.start || word.start >= name.end));
  return new Set(words.map((word) => word.stem));
}
