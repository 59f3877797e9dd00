import { detectLanguage } from '../language/detect-language.ts';
import { readWords } from '../normalise/read-words.ts';
import { splitSentences } from '../segment/split-sentences.ts';

/** What a question asks for: a measure of some dimension, how much (an amount), how many of something, or when. */
export interface Asked {
  readonly kind: 'measure' | 'amount' | 'count' | 'date';
  readonly dimensions: ReadonlySet<string>;
  /** Stems of what is counted; empty unless it asks how many. */
  readonly nouns: ReadonlySet<string>;
  /** Stems of the question's meaningful words. */
  readonly stems: ReadonlySet<string>;
}

const MEASURES: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /(?<!\p{L})(?:how (?:long (?:does|do|did|will|would|should|can)|old)|hoe ?lang (?:duurt|duren|moet)|hoe oud|wie lange|wie alt|combien de temps|quel âge|cuánto tiempo|cuánto (?:dura|tarda)|qué edad)(?!\p{L})|多久|多长时间/iu,
    ['time'],
  ],
  [
    /(?<!\p{L})(?:how (?:high|tall|deep|wide|far)|hoe (?:hoog|diep|breed|ver)|wie (?:hoch|tief|breit|weit)|quelle (?:est la )?(?:hauteur|altitude|distance|profondeur)|qué (?:altura|distancia|profundidad))(?!\p{L})|多高|多远|多深/iu,
    ['length'],
  ],
  [/(?<!\p{L})(?:how heavy|hoe zwaar|wie schwer|quel poids|cuánto pesa)(?!\p{L})|多重/iu, ['mass']],
  [/(?<!\p{L})(?:how fast|hoe snel|wie schnell)(?!\p{L})|多快/iu, ['speed']],
];
/** Not "how much time", and not "how much better". */
const AMOUNTS =
  /(?<!\p{L})(?:how much (?!time|longer|better|more|of)|hoeveel (?:kost|weegt|mag|kan|moet|is)|wie ?viel (?!zeit|e)|combien (?:coûte|pèse|faut|puis|peut|dois)|cuánto (?:cuesta|pesa|puedo|debo|hay))|多少(?:钱|克|毫克|毫升)/iu;
const AMOUNT_DIMENSIONS = ['mass', 'volume', 'currency'];
const COUNTS =
  /(?<!\p{L})(?:how many|hoeveel|wie ?viele|combien d(?:e\s|['’])|cuánt[ao]s)\s*(?<what>[\p{L}'’-]+(?:\s[\p{L}'’-]+){0,2})|有?多少(?:个|人|种)?(?<zh>\p{Script=Han}{1,3})/iu;
const DATES =
  /(?<!\p{L})(?:(?<=^\W*|and |, )when (?:was|were|did|is|are|will)|(?:in )?(?:what|which) year|(?<=^\W*|en |, )wanneer|in welk jaar|(?<=^\W*|und |, )wann|in welchem jahr|(?<=^\W*|et |, )quand|en quelle année|(?<=^\W*|y |, )cuándo|en qué año)(?!\p{L})|什么时候|何时|哪一年/iu;
/** By language: German "wie" asks how, Dutch "wie" asks who. */
const WHO: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})who(?!\p{L})/iu,
  nl: /(?<!\p{L})wie(?!\p{L})/iu,
  de: /(?<!\p{L})(?:wer|von wem)(?!\p{L})/iu,
  fr: /(?<!\p{L})qui(?!\p{L})/iu,
  es: /(?<!\p{L})qui[eé]n(?:es)?(?!\p{L})/iu,
  zh: /谁/u,
};
/** "How high is it, when was it climbed, and who …?": each part asks for something of its own. */
const PART =
  /[,，、?？]\s*(?:(?:and|en|und|et|y|e)\s)?|\s(?:and|en|und|et|y)\s(?=(?:how|when|what|which|who|hoe|wanneer|wie|wann|wo|quand|combien|quel|cuándo|cuánt))/iu;
/** "… and when?" asks when what stands before it was. */
const BARE = /^\W*(?:and |en |und |et |y )?(?:when|wanneer|wann|quand|cuándo)\W*$/iu;
/** A part with fewer meaningful words does not say what it asks about. */
const LEAST_WORDS = 2;

/** Every part of a question that asks for a figure or a date; a part of fewer than two meaningful words is left out. */
export function readAsked(question: string): Asked[] {
  const language = detectLanguage(question);
  const sentences = splitSentences(question, language).map(({ start, end }) => question.slice(start, end));
  // "Explain step by step" is no part of what is asked for.
  const asking = sentences.find((text) => asksFor(text) || text.split(PART).some(asksFor));
  if (!asking) return [];
  const parts = asking.split(PART).filter((part) => part.trim() !== '');
  if (parts.filter(asksFor).length < 2 && !parts.some((part) => BARE.test(part)))
    return [readPart(asking, asking, language) ?? []].flat();
  return parts.flatMap(
    (part, index) => readPart(part, BARE.test(part) ? (parts[index - 1] ?? '') : part, language) ?? [],
  );
}

/** Stems of the meaningful words of a question for who did something; none of another question. */
export function readWhoAsked(question: string): ReadonlySet<string> {
  const language = detectLanguage(question);
  return WHO[language]?.test(question) ? readStems(question, language) : new Set();
}

function asksFor(text: string): boolean {
  return (
    COUNTS.test(text) ||
    AMOUNTS.test(text) ||
    DATES.test(text) ||
    BARE.test(text) ||
    MEASURES.some(([pattern]) => pattern.test(text))
  );
}

/** `subject`: the part that says what is asked about. */
function readPart(text: string, subject: string, language: string): Asked | undefined {
  const stems = readStems(subject, language);
  if (stems.size < LEAST_WORDS) return undefined;
  const none = new Set<string>();
  const measure = MEASURES.find(([pattern]) => pattern.test(text));
  if (measure) return { kind: 'measure', dimensions: new Set(measure[1]), nouns: none, stems };
  const counted = COUNTS.exec(text)?.groups;
  const nouns = readStems(counted?.what ?? counted?.zh ?? '', language);
  if (nouns.size > 0) return { kind: 'count', dimensions: none, nouns, stems };
  if (AMOUNTS.test(text)) return { kind: 'amount', dimensions: new Set(AMOUNT_DIMENSIONS), nouns: none, stems };
  return DATES.test(text) || BARE.test(text) ? { kind: 'date', dimensions: none, nouns: none, stems } : undefined;
}

function readStems(text: string, language: string): Set<string> {
  return new Set(readWords(text, language).flatMap(({ isStop, stem }) => (isStop ? [] : [stem])));
}
