import { stemWord } from '../language/stem-word.ts';
import { type StopWordLanguage, stopWords } from '../language/stop-words.ts';
import { isNoAmount } from './is-no-amount.ts';
import { joinCompounds } from './join-compounds.ts';
import type { Figure } from './mention.ts';
import { readScale, readSpelled } from './number-words.ts';
import { readNumber } from './read-number.ts';
import { isRange, type Numeral, readLowScale } from './read-range.ts';
import { foldWord } from './read-words.ts';
import { findUnit, type Unit } from './units.ts';

/** A numeral: digits with marks between them, or digits in groups of three with thin or plain spaces. */
const NUMERAL =
  /(?<![\p{N}_.#]|\d[.,:]|(?!\p{Script=Han})\p{L}|\p{L}-)(?:\d{1,3}(?:[\u00a0\u202f ]\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,'’]\d+)*)(?!:?\d)|[½¼¾⅓⅔⅛]/gu;
const FRACTIONS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅛': 1 / 8,
};
const SLASHED = /^\s?\/\s?([2-9]|1[0-6])(?![\d/]|\s?[a-z]*\d)/;
const POWER = /^\s*(?:[×x*]|\\times)\s*10\s*(?:\^\s*\{?\s*([-−]?\d{1,3})\s*\}?|([⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))/u;
/** Words for "about". Bounds ("at least", "up to") are left out: they are exact in what they bound. */
const APPROXIMATE =
  /(?:about|around|approximately|approx\.?|roughly|nearly|almost|some|estimated|~|≈|≃|\\approx|ongeveer|circa|ca\.|bijna|zo'n|etwa|rund|fast|ungefähr|environ|près de|presque|quelque|aproximadamente|unos|unas|casi|cerca de|alrededor de|约|大约|近|左右)\s*[$€£¥₹]?\s*$/iu;
const CURRENCY_BEFORE = /(US\$|[$€£¥₹])\s?$/u;
/** "= 12 x 11": the figure after the sign is a term still. */
const TERM_FOLLOWS = /^[^=≈.;\n]{0,24}?\s?(?:[×÷*+]|\\times|\\div|(?<=\s)[x/−-](?=\s?\d))/u;
const PER =
  /^\s*(?:\/|per\s|(?:in\s)?an?\s(?=(?:second|minute|hour|day|week|month|year)\b)|(?:in\s)?(?:each|every)\s|pro\s|je\s|par\s|por\s|al\s|每|(?:op|in) een\s|(?:in|pro) einer?\s)\s*([\p{L}]+)/iu;
/** "6.47 billion text messages are sent globally in a minute": the rate may stand at the end of the clause. */
const LATER_RATE =
  /^[^/.,;:()]{0,60}?(?=\s?\/|\sper\s|\s(?:in\san?|every|each)\s(?:second|minute|hour|day|week|month|year)\b)/u;
const WORD_AFTER =
  /^\.?[\s\u00a0\u202f-]?(?:de\s|d'|of\s(?=dollars|euros))?(?:\\text\{\s*|\\,|\\;|\s)*(°\s?[CF]?|[%％]|[$€£¥₹]|[\p{L}µμ]+(?:\/[\p{L}]+|[²³])?)/u;
const NOUN_AFTER = /^[\s-]*(?:\\text\{\s*)?(\p{L}+(?:['’-]\p{L}+)*)/u;
/** "Apollo 11", "Step 3", "Windows 10": a number that belongs to a name counts nothing. */
const NAME_BEFORE = /(\p{Lu}[\p{L}\p{M}]*)\s$/u;
/** "Six Sigma", "the Twelve Caesars": spelled with a capital before another one. */
const NAME_AFTER = /^[\s-]\p{Lu}\p{Ll}/u;
/** "Number of messages per minute ≈ 37,500,000": a bare figure is bound to what stands before its sign. */
const LEFT_SIDE =
  /(?:^|[.;:]\s|\n)(?:the |de |die |la |le |el )?(?:total |average )?(?:number|amount|aantal|anzahl|nombre|número) (?:of |de |d')?(?<what>[\p{L} ]{3,40}?)(?:\s(?:per|pro|par|por)\s(?<per>\p{L}+))?\s*(?:=|≈|:|is|are)\s*$/iu;
const LEFT_REACH = 100;
/** A count is bound to the first few words after it: "130 million unique printed books". */
const NOUNS_LOOKED_AT = 3;
/** "four and a half years" */
const HALF = /^\s(?:and a half|en een half|et demie?|y medi[oa])(?!\p{L})/u;
const SPELLED_WORD = /[\p{L}-]+/gu;

interface Taken {
  readonly start: number;
  readonly end: number;
}

/** The figures of a text in order, each with its unit or noun. `taken` are stretches that are dates. */
export function readFigures(text: string, language: string, taken: readonly Taken[] = []): Figure[] {
  const numerals = readNumerals(text, language).filter(
    (numeral) => !taken.some((part) => numeral.start < part.end && part.start < numeral.end),
  );
  const figures: Figure[] = [];
  const add = (figure: Figure) => {
    if (figure.unit !== '' || !belongsToName(text, figure, language)) figures.push(figure);
  };
  for (let index = 0; index < numerals.length; index += 1) {
    const first = numerals[index];
    if (!first) continue;
    const second = numerals[index + 1];
    if (second && isRange(text, language, first, second)) {
      add(toFigure(text, language, first, second));
      index += 1;
    } else {
      add(toFigure(text, language, first, first));
    }
  }
  return joinCompounds(text, figures);
}

function belongsToName(text: string, { start, end }: Figure, language: string): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (/^\p{Lu}/u.test(text.slice(start)) && NAME_AFTER.test(text.slice(end))) return true;
  const word = NAME_BEFORE.exec(before)?.[1];
  return word !== undefined && !APPROXIMATE.test(before) && !stopsOf(language).has(foldWord(word));
}

function stopsOf(language: string): ReadonlySet<string> {
  return stopWords[(language in stopWords ? language : 'en') as StopWordLanguage];
}

function readNumerals(text: string, language: string): Numeral[] {
  const numerals: Numeral[] = [];
  if (/[\d½¼¾⅓⅔⅛]/.test(text)) {
    for (const match of text.matchAll(NUMERAL)) {
      const previous = numerals.at(-1);
      if (previous && match.index < previous.end) continue;
      if (isNoAmount(text, match.index, match.index + match[0].length)) continue;
      const numeral = readNumeral(text, language, match[0], match.index);
      if (numeral) numerals.push(numeral);
    }
  }
  for (const match of text.matchAll(SPELLED_WORD)) {
    const value = readSpelled(match[0].toLowerCase(), language);
    if (value === undefined) continue;
    const end = match.index + match[0].length;
    const half = HALF.exec(text.slice(end, end + 16))?.[0].length ?? 0;
    numerals.push({
      start: match.index,
      end: end + half,
      value: half > 0 ? value + 0.5 : value,
      step: half > 0 ? 0.1 : 1,
    });
  }
  return numerals.sort((a, b) => a.start - b.start);
}

function readNumeral(text: string, language: string, written: string, start: number): Numeral | undefined {
  let end = start + written.length;
  const sign = FRACTIONS[written];
  if (sign !== undefined) return { start, end, value: sign, step: 0.01 };
  const number = readNumber(written, language);
  if (!number) return undefined;
  let { value, step } = number;
  const rest = text.slice(end, end + 24);
  const slashed = SLASHED.exec(rest);
  const power = POWER.exec(rest);
  const mixed = /^\s?([½¼¾⅓⅔⅛])/.exec(rest) ?? /^\s([1-7])\/([2-9]|1[0-6])(?!\d)/.exec(rest);
  if (slashed && Number.isInteger(value) && value < Number(slashed[1])) {
    value /= Number(slashed[1]);
    step = 0.01;
    end += slashed[0].length;
  } else if (power) {
    const exponent = Number((power[1] ?? fromSuperscript(power[2] ?? '0')).replace('−', '-'));
    value *= 10 ** exponent;
    step *= 10 ** exponent;
    end += power[0].length;
  } else if (mixed && Number.isInteger(value)) {
    value += mixed[2] ? Number(mixed[1]) / Number(mixed[2]) : (FRACTIONS[mixed[1] ?? ''] ?? 0);
    step = 0.01;
    end += mixed[0].length;
  }
  return { start, end, value, step };
}

function fromSuperscript(written: string): string {
  return written.replace('⁻', '-').replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));
}

function toFigure(text: string, language: string, first: Numeral, last: Numeral): Figure {
  const before = text.slice(Math.max(0, first.start - 24), first.start);
  const currency = CURRENCY_BEFORE.exec(before);
  let end = last.end;
  let scale = 1;
  const scaleWord = WORD_AFTER.exec(text.slice(end, end + 24));
  if (scaleWord) {
    const next = scaleWord[1] ?? '';
    const spanish = language === 'es' && /^\s?mil\s+millones/.test(text.slice(end, end + 16)) ? 'mil millones' : next;
    const chinese = language === 'zh' ? (/^(?:万亿|十亿|百万|千万|[百千万亿])/.exec(next)?.[0] ?? next) : spanish;
    scale = readScale(chinese, language, currency !== null);
    if (scale !== 1) end += scaleWord[0].length - next.length + chinese.length;
  }
  const unit = currency ? findUnit(currency[1] ?? '') : readUnit(text, end, language);
  if (unit && !currency) end = (unit as FoundUnit).end;
  const start = currency ? first.start - currency[0].length : first.start;
  const after = text.slice(end, end + 40);
  const per = PER.exec(after) ?? undefined;
  const ahead = unit ? [] : readNouns(text, end, language);
  const left =
    unit || ahead.length > 0 ? undefined : LEFT_SIDE.exec(text.slice(Math.max(0, start - LEFT_REACH), start));
  const nouns = left?.groups ? readNouns(left.groups.what ?? '', 0, language) : ahead;
  const rate = per ?? PER.exec(text.slice(end, end + 80).replace(LATER_RATE, ''));
  return {
    kind: 'figure',
    start,
    end,
    low: first.value * (first === last ? scale : readLowScale(text, language, first, last, scale)),
    high: last.value * scale,
    step: last.step * scale,
    isApproximate: APPROXIMATE.test(before),
    dimension: unit?.dimension ?? '',
    factor: unit?.factor ?? 1,
    unit: unit?.name ?? '',
    nouns,
    per: readPer(rate?.[1] ?? left?.groups?.per, language),
    isResult:
      /(?:=|≈|\\approx|\bequals|\bis)\s*(?:about |approximately |roughly |~)?[$€£¥]?\s*$/u.test(before) &&
      /[=≈]|\\approx/.test(before) &&
      !TERM_FOLLOWS.test(after),
  };
}

function readPer(written: string | undefined, language: string): string {
  return written ? (findUnit(written)?.name ?? stemWord(foldWord(written), language)) : '';
}

interface FoundUnit extends Unit {
  readonly end: number;
}

function readUnit(text: string, from: number, language: string): FoundUnit | undefined {
  const match = WORD_AFTER.exec(text.slice(from, from + 32));
  const written = match?.[1];
  if (!match || !written) return undefined;
  const compact = written.replace(/\s/g, '');
  // "$x \approx 14.2$": a dollar sign that closes a formula is no money.
  if (compact.startsWith('$') && text.slice(0, from).split('$').length % 2 === 0) return undefined;
  const ends = from + match[0].length;
  const whole = findUnit(compact);
  if (whole) return { ...whole, end: ends };
  if (compact.includes('/')) {
    const head = compact.split('/')[0] ?? '';
    const unit = findUnit(head);
    if (unit) return { ...unit, end: ends - (compact.length - head.length) };
  }
  if (language !== 'zh') return undefined;
  for (let length = Math.min(3, compact.length); length > 0; length -= 1) {
    const unit = findUnit(compact.slice(0, length));
    if (unit) return { ...unit, end: ends - compact.length + length };
  }
  return undefined;
}

function readNouns(text: string, from: number, language: string): string[] {
  const stops = stopsOf(language);
  const nouns: string[] = [];
  let at = from;
  while (nouns.length < NOUNS_LOOKED_AT) {
    const match = NOUN_AFTER.exec(text.slice(at, at + 40));
    if (!match?.[1]) break;
    const folded = foldWord(match[1]);
    if (stops.has(folded)) break;
    nouns.push(stemWord(folded, language));
    at += match[0].length;
  }
  return nouns;
}
