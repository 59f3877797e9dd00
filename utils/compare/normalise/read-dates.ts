import type { DateMention } from './mention.ts';
import { monthPattern, readMonth } from './month-names.ts';

const YEAR = '(?:1[0-9]{3}|2[0-4][0-9]{2})';
const MONTH = `(?:${monthPattern})\\.?`;
const NOT_INSIDE = '(?<![\\p{L}\\p{N}.,/])';
const ENDS = '(?![\\p{L}\\p{N}/]|[.,]\\d)';
const ERA = '(?:\\s*(BCE?|v\\.\\s?Chr\\.|av\\.\\s?J\\.-C\\.|a\\.\\s?C\\.))?';

type Groups = Record<string, string | undefined>;
type Found = Omit<DateMention, 'kind' | 'start' | 'end'>;

interface DateForm {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => Found | undefined;
}

/** The ways a date is written, most complete first; a stretch of text that one form took is not read again. */
const forms: readonly DateForm[] = [
  {
    // 20 July 1969, 20. Juli 1969, 20 juli, 1er juillet 1969, 20 de julio de 1969
    pattern: new RegExp(
      `${NOT_INSIDE}(?<day>[0-3]?\\d)(?:st|nd|rd|th|er|e|\\.|º)?\\s+(?:of\\s+|de\\s+)?(?<month>${MONTH})(?:,?\\s+(?:de\\s+|del\\s+)?(?<year>${YEAR}))?${ENDS}`,
      'giu',
    ),
    read: ({ day, month, year }) => build({ day, month: readMonth(month ?? ''), year }),
  },
  {
    // July 20, 1969; July 20th
    pattern: new RegExp(
      `${NOT_INSIDE}(?<month>${MONTH})\\s+(?<day>[0-3]?\\d)(?:st|nd|rd|th)?(?!\\d|:|\\s*[–-]\\s*\\d|[.,]\\d|\\s*%)(?:,?\\s+(?<year>${YEAR}))?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
    read: ({ day, month, year }) => build({ day, month: readMonth(month ?? ''), year }),
  },
  {
    // July 1969, juillet 1969, julio de 1969
    pattern: new RegExp(`${NOT_INSIDE}(?<month>${MONTH}),?\\s+(?:de\\s+|of\\s+)?(?<year>${YEAR})${ENDS}`, 'giu'),
    read: ({ month, year }) => build({ month: readMonth(month ?? ''), year }),
  },
  {
    // 1969年7月20日
    pattern: /(?<year>\d{4})\s*年(?:\s*(?<month>\d{1,2})\s*月)?(?:\s*(?<day>\d{1,2})\s*[日号])?/gu,
    read: ({ day, month, year }) => build({ day, month: month ? Number(month) : undefined, year }),
  },
  {
    pattern: /(?<![\p{N}.-])(?<year>\d{4})-(?<month>[01]\d)-(?<day>[0-3]\d)(?![\p{N}-])/gu,
    read: ({ day, month, year }) => build({ day, month: Number(month), year }),
  },
  {
    // 20/07/1969, 20-7-1969, 20.07.1969, 7/20/1969
    pattern:
      /(?<![\p{N}./-])(?<day>[0-3]?\d)(?<mark>[./-])(?<month>[0-3]?\d)\k<mark>(?<year>[12]\d{3})(?![\p{N}./-]\d)/gu,
    read: ({ day, month, year }) => readNumeric(Number(day), Number(month), Number(year)),
  },
  {
    // the 19th century, de 19e eeuw, 19. Jahrhundert, XIXe siècle, siglo XIX, 19世纪
    pattern:
      /(?<![\p{L}\p{N}])(?:(?<number>\d{1,2})\s*(?:st|nd|rd|th|e|de|ste|\.|ème)?[-\s]*(?:century|centuries|eeuw|jahrhunderts?|siècle|世纪)|(?<roman>[XVI]+)(?:e|ème)?\s+siècle|siglo\s+(?<siglo>[XVI]+))(?![\p{L}\p{N}])/giu,
    read: ({ number, roman, siglo }) => {
      const century = number ? Number(number) : readRoman((roman ?? siglo ?? '').toUpperCase());
      return century >= 1 && century <= 21 ? { century } : undefined;
    },
  },
  {
    // the 1960s, de jaren 1960, die 1960er
    pattern:
      /(?<![\p{L}\p{N}])(?:(?<decade>1[0-9]{2}0|20[0-9]0)(?:s|er(?:n|\s+Jahren?)?|'s)|(?:jaren|années|años)\s+(?<years>1[0-9]{2}0|20[0-9]0))(?![\p{L}\p{N}])/gu,
    read: ({ decade, years }) => ({ decade: Number(decade ?? years) }),
  },
  {
    // 1914–1918
    pattern: new RegExp(`${NOT_INSIDE}(?<year>${YEAR})\\s*[–—-]\\s*(?<endYear>${YEAR})${ENDS}`, 'gu'),
    read: ({ year, endYear }) =>
      Number(endYear) > Number(year) ? { year: Number(year), endYear: Number(endYear) } : undefined,
  },
  {
    // 44 BC, 300 v. Chr.
    pattern:
      /(?<![\p{L}\p{N}.,])(?<year>\d{1,4})\s*(?:BCE?|B\.C\.(?:E\.)?|v\.\s?Chr\.?|av\.\s?J\.-C\.|a\.\s?C\.)(?![\p{L}\p{N}])/gu,
    read: ({ year }) => ({ year: -Number(year) }),
  },
  {
    // 121 AD, AD 121, 79 n. Chr.
    pattern:
      /(?<![\p{L}\p{N}.,])(?:(?<year>\d{1,4})\s*(?:AD|A\.D\.|CE|C\.E\.|n\.\s?Chr\.?|ap\.\s?J\.-C\.|d\.\s?C\.)|AD\s+(?<after>\d{1,4}))(?![\p{L}\p{N}])/gu,
    read: ({ year, after }) => ({ year: Number(year ?? after) }),
  },
  {
    // A bare year: four digits that count nothing (see `countsSomething`).
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}.,/$€£¥+*×=^\\\\–—-]|[$€£¥=×*+]\\s)(?<year>${YEAR})(?![\\p{L}\\p{N}%°/*×=+]|[.,]\\d|-\\p{L}|\\s*[×*=+÷%°])${ERA}`,
      'gu',
    ),
    read: ({ year }) => ({ year: Number(year) }),
  },
];

/** "1200 people", "2000 metres": a word right after a bare number that no year has after it. */
const COUNTED =
  /^\s+(?!(?:and|or|in|on|at|by|to|for|of|with|after|before|until|when|as|is|was|has|had|the|a|it|he|she|they|which|that|from|during|under|through|but|while|this|will|would|did|onwards?|en|of|op|door|tot|toen|werd|was|is|heeft|und|oder|wurde|war|ist|hat|bis|durch|als|et|ou|par|a|fut|est|y|o|por|fue|es)\b)(?:\p{Ll}{3,}s|people|men|women|children|mensen|personen|menschen|personnes|personas)\b/u;
/** "0 to 1100", "between 1500 and 2000 words": plain ranges are figures. */
const AFTER_COUNT_WORD =
  /(?:about|around|approximately|roughly|over|nearly|almost|up to|at least|ongeveer|ruim|etwa|rund|environ|unos)\s+$/iu;

const BARE_YEAR = /^\s*\d+\s*$/;

/** The dates of a text, in order. */
export function readDates(text: string): DateMention[] {
  if (!/\d/.test(text) && !/si[eè]cle|siglo/i.test(text)) return [];
  const taken: DateMention[] = [];
  for (const form of forms) {
    for (const match of text.matchAll(form.pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (taken.some((date) => start < date.end && date.start < end)) continue;
      const found = form.read(match.groups ?? {});
      if (!found) continue;
      if (BARE_YEAR.test(match[0]) && countsSomething(text, start, end)) continue;
      taken.push({ kind: 'date', start, end, ...found });
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

function countsSomething(text: string, start: number, end: number): boolean {
  return COUNTED.test(text.slice(end, end + 30)) || AFTER_COUNT_WORD.test(text.slice(Math.max(0, start - 20), start));
}

function build(parts: {
  day?: string | undefined;
  month?: number | undefined;
  year?: string | undefined;
}): Found | undefined {
  const day = parts.day ? Number(parts.day) : undefined;
  if (day !== undefined && (day < 1 || day > 31)) return undefined;
  if (parts.month !== undefined && (parts.month < 1 || parts.month > 12)) return undefined;
  return {
    ...(parts.year ? { year: Number(parts.year) } : {}),
    ...(parts.month === undefined ? {} : { month: parts.month }),
    ...(day === undefined ? {} : { day }),
  };
}

/** Day first, as most of the world writes, unless only month first can be. */
function readNumeric(first: number, second: number, year: number): Found | undefined {
  if (second >= 1 && second <= 12 && first >= 1 && first <= 31) {
    return { day: first, month: second, year, ...(first <= 12 && first !== second ? { isAmbiguous: true } : {}) };
  }
  return first >= 1 && first <= 12 && second >= 1 && second <= 31 ? { day: second, month: first, year } : undefined;
}

function readRoman(roman: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10 };
  let total = 0;
  for (let index = 0; index < roman.length; index += 1) {
    const value = values[roman.charAt(index)] ?? 0;
    total += value < (values[roman.charAt(index + 1)] ?? 0) ? -value : value;
  }
  return total;
}
