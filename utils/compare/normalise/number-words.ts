/** Words that multiply the number before them. "Billion" is 10⁹ in English and 10¹² in the others. */
const scales: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    hundred: 1e2,
    thousand: 1e3,
    k: 1e3,
    million: 1e6,
    m: 1e6,
    mn: 1e6,
    billion: 1e9,
    bn: 1e9,
    b: 1e9,
    trillion: 1e12,
    tn: 1e12,
    dozen: 12,
  },
  nl: { honderd: 1e2, duizend: 1e3, miljoen: 1e6, mln: 1e6, miljard: 1e9, mld: 1e9, biljoen: 1e12, dozijn: 12 },
  de: {
    hundert: 1e2,
    tausend: 1e3,
    million: 1e6,
    millionen: 1e6,
    mio: 1e6,
    milliarde: 1e9,
    milliarden: 1e9,
    mrd: 1e9,
    billion: 1e12,
    billionen: 1e12,
  },
  fr: {
    cent: 1e2,
    mille: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
    billion: 1e12,
    billions: 1e12,
  },
  es: { cien: 1e2, mil: 1e3, millón: 1e6, millones: 1e6, 'mil millones': 1e9, billón: 1e12, billones: 1e12 },
  zh: { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12, 百万: 1e6, 千万: 1e7, 十亿: 1e9 },
};

/** Letters that are a scale only after a currency sign: "$5M", but "5 m" is a length. */
const SCALE_LETTERS = new Set(['k', 'm', 'b', 'mn', 'bn', 'tn']);

/** What a word after a number multiplies it with, 1 for none. */
export function readScale(word: string, language: string, isMoney: boolean): number {
  const key = word.toLowerCase();
  if (SCALE_LETTERS.has(key) && !isMoney)
    return key === 'bn' || key === 'mn' || key === 'tn' ? (scales.en?.[key] ?? 1) : 1;
  return scales[language]?.[key] ?? scales.en?.[key] ?? 1;
}

/**
 * Numbers written as words, from two on: "one" is an article or a pronoun far more often than a number. Compound
 * ones above twenty are rare in answers and left out.
 */
const spelled: Readonly<Record<string, string>> = {
  en: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
  nl: 'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
  de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
};

const spelledValues = new Map<string, ReadonlyMap<string, number>>(
  Object.entries(spelled).map(([language, words]) => [
    language,
    new Map(words.split(' ').map((word, index) => [word, index + 2] as const)),
  ]),
);

/** The value of a number written as a word, if it is one. */
export function readSpelled(word: string, language: string): number | undefined {
  return spelledValues.get(language)?.get(word);
}
