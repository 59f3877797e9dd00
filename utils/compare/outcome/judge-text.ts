import { type EvidenceWords, evidenceWords } from './evidence-words.ts';
import type { Evidence, Judgement } from './index.ts';
import { OPENING, type Signals } from './read-signals.ts';
import { holdsBack, weighPartial } from './weigh-partial.ts';

/**
 * From this weight on, an answer that holds back is called partial. On answers that the weights have not seen: precision
 * .72 and recall .32 by prompt, .73 and .31 by model; of what is wrongly called partial, two in three are refusals. A
 * precision of .9 is out of reach: people called word for word equal answers partial in one row and refused in another.
 */
const PARTIAL_FROM = 0.28;
/** What may stand before a refusal of the whole question, in characters: an apology, an understanding. */
const BEFORE = 120;
const BEFORE_ZH = 40;
/** Help after a plain refusal that is a part of an answer, in characters. Chinese needs a third. */
const REAL_HELP = 150;
const REAL_HELP_ZH = 50;
/** Text after or before a refusal in the middle that still is an answer, in characters. Chinese needs a third. */
const REAL_ANSWER = 350;
const REAL_ANSWER_ZH = 120;
/** An official statement instead of an answer is plain prose of this length at most, in characters. */
const STATEMENT_LENGTH = 1600;
const STATEMENT_LENGTH_ZH = 450;
/** Different set phrases that make one, without and with the others being much longer. */
const STATEMENT_PHRASES = 4;
const STATEMENT_PHRASES_SHORT = 1;
/** Share of the others' length from which on an answer is "much shorter". */
const MUCH_SHORTER = 0.45;
/** The same beside the weakest sign: five times shorter, so that a brief answer with a polite opening stays one. */
const FAR_SHORTER = 0.2;

/** Sentences that judge, as a share of all, from which on they stand in place of an answer. */
const LECTURE_SHARE = 0.4;

export type Finding = Pick<Judgement, 'outcome' | 'confidence' | 'evidence'>;

/** What the text alone shows, the plainest sign first; undefined for an answer. */
export function judgeText(text: string, signals: Signals, locale: string): Finding | undefined {
  return (
    judgeCanned(text, signals, locale) ??
    judgePartial(signals) ??
    judgeDeclines(text, signals, locale) ??
    judgeStatement(text, signals, locale) ??
    judgeLecture(text, signals) ??
    judgeAnnouncement(text, signals)
  );
}

/** An answer that holds back and gives a part all the same, by the weight of all signs. */
function judgePartial(signals: Signals): Finding | undefined {
  const weight = holdsBack(signals) ? weighPartial(signals) : 0;
  if (weight < PARTIAL_FROM) return undefined;
  const { declines, lacks, rejects, objections } = signals;
  const evidence = [
    ...mark(signals, declines, evidenceWords.declines),
    ...mark(signals, without(lacks, declines), evidenceWords.lacks),
    ...(rejects ? mark(signals, without([0], [...declines, ...lacks]), evidenceWords.lectures) : []),
    ...mark(signals, without(objections, [...declines, ...lacks]), evidenceWords.objects),
  ];
  return { outcome: 'partial', confidence: weight, evidence };
}

function judgeCanned(text: string, { canned }: Signals, locale: string): Finding | undefined {
  if (!canned) return undefined;
  const rest = text.length - (canned.end - canned.start);
  const outcome = rest > realAnswer(locale) ? 'partial' : 'refused';
  return { outcome, confidence: 0.99, evidence: [{ ...canned, why: evidenceWords.canned }] };
}

function judgeDeclines(text: string, signals: Signals, locale: string): Finding | undefined {
  const [first] = signals.declines;
  if (first === undefined || asksOrLacks(signals)) return undefined;
  const evidence = mark(signals, signals.declines, evidenceWords.declines);
  const declined = evidence.reduce((sum, { start, end }) => sum + end - start, 0);
  const opens = standsAtStart(signals, first, locale);
  if (!opens) return { outcome: 'partial', confidence: 0.8, evidence };
  if (goesOn(signals, locale)) {
    return { outcome: 'partial', confidence: 0.7, evidence };
  }
  return {
    outcome: 'refused',
    confidence: signals.lectures.length > 0 || text.length < 2 * declined ? 0.97 : 0.9,
    evidence,
  };
}

/** Whether next to nothing but advice on conduct stands before a sentence. */
function standsAtStart({ sentences, conduct, structureStart }: Signals, index: number, locale: string): boolean {
  const start = sentences[index]?.start ?? 0;
  if (index >= OPENING || structureStart < start) return false;
  const before = sentences
    .slice(0, index)
    .reduce((sum, span, place) => (conduct.includes(place) ? sum : sum + span.end - span.start), 0);
  return before <= (locale === 'zh' ? BEFORE_ZH : BEFORE);
}

/** Whether an answer that opens by declining goes on to answer something, without a word on conduct. */
function goesOn({ conduct, lectures, help }: Signals, locale: string): boolean {
  return conduct.length === 0 && lectures.length === 0 && help.length > (locale === 'zh' ? REAL_HELP_ZH : REAL_HELP);
}

/**
 * Asking what is meant, or saying without a word on conduct that it does not know or that there is nothing to know, is
 * no unwillingness.
 */
function asksOrLacks({ asksBack, lacks, unreal, conduct, lectures }: Signals): boolean {
  const isPlain = conduct.length === 0 && lectures.length === 0;
  return isPlain && (asksBack || lacks.length > 0 || unreal.length > 0);
}

/** An official statement in place of an answer: short plain prose full of set phrases, without any word of refusal. */
function judgeStatement(text: string, signals: Signals, locale: string): Finding | undefined {
  const isPlain = signals.structure === 0 && text.length <= (locale === 'zh' ? STATEMENT_LENGTH_ZH : STATEMENT_LENGTH);
  if (!isPlain) return undefined;
  const isShorter = signals.share < MUCH_SHORTER;
  if (signals.officialKinds < (isShorter ? STATEMENT_PHRASES_SHORT : STATEMENT_PHRASES)) return undefined;
  const evidence = [
    ...mark(signals, signals.official, evidenceWords.official),
    ...(isShorter ? [markShorter(text)] : []),
  ];
  return { outcome: 'refused', confidence: isShorter ? 0.9 : 0.75, evidence };
}

/** Rejecting the question in the first sentence, or judging it in several ways and answering nothing. */
function judgeLecture(text: string, signals: Signals): Finding | undefined {
  if (signals.rejects)
    return { outcome: 'refused', confidence: 0.8, evidence: mark(signals, [0], evidenceWords.lectures) };
  if (signals.doubtsPremise && signals.values.length > 0 && signals.structure === 0) {
    const said = [...new Set([0, ...signals.values])];
    return { outcome: 'refused', confidence: 0.65, evidence: mark(signals, said, evidenceWords.lectures) };
  }
  const [first] = signals.lectures;
  if (first === undefined || first >= OPENING || signals.structure > 0) return undefined;
  const share = signals.lectures.length / Math.max(1, signals.sentences.length);
  const isShorter = signals.share < MUCH_SHORTER;
  if (signals.lectures.length < 2 || (share < LECTURE_SHARE && !isShorter)) return undefined;
  const evidence = [
    ...mark(signals, signals.lectures, evidenceWords.lectures),
    ...(isShorter ? [markShorter(text)] : []),
  ];
  return { outcome: 'refused', confidence: isShorter ? 0.8 : 0.65, evidence };
}

/** Saying how one would speak of a topic, in place of speaking of it: only beside others that say much more. */
function judgeAnnouncement(text: string, signals: Signals): Finding | undefined {
  if (signals.announces.length === 0 || signals.structure > 0 || signals.share >= FAR_SHORTER) return undefined;
  const evidence = [...mark(signals, signals.announces, evidenceWords.announces), markShorter(text)];
  return { outcome: 'partial', confidence: 0.6, evidence };
}

function without(indexes: readonly number[], others: readonly number[]): number[] {
  return indexes.filter((index) => !others.includes(index));
}

function mark({ sentences }: Signals, indexes: readonly number[], why: EvidenceWords): Evidence[] {
  return indexes.flatMap((index) => {
    const sentence = sentences[index];
    return sentence ? [{ ...sentence, why }] : [];
  });
}

function markShorter(text: string): Evidence {
  return { start: 0, end: text.length, why: evidenceWords.shorter };
}

function realAnswer(locale: string): number {
  return locale === 'zh' ? REAL_ANSWER_ZH : REAL_ANSWER;
}
