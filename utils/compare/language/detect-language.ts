import { type StopWordLanguage, stopWords } from './stop-words.ts';

/** Words looked at: more do not change the verdict and would cost time on long answers. */
const SAMPLE_LENGTH = 4000;
/** In running text about four words in ten are stop words of its language; lists of names and code stay far below. */
const LEAST_SHARE = 0.12;

/** Finnish is told apart only so that it is not taken for another language; it has no list of its own. */
const finnish = new Set(
  'ja on ei se että hän ovat oli ole tai kun joka jotka mutta myös sekä niin kuin kuten voi hänen tämä sen'.split(' '),
);

const scripts: readonly (readonly [string, RegExp])[] = [
  ['ja', /\p{Script=Hiragana}|\p{Script=Katakana}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
];

const spaced = Object.keys(stopWords).filter((language) => language !== 'zh') as Exclude<StopWordLanguage, 'zh'>[];

/**
 * The language of a text as a BCP 47 primary tag: by its script, else by its stop words. `fallback` is returned for
 * texts too short or too odd to tell.
 */
export function detectLanguage(text: string, fallback = 'en'): string {
  const sample = text.length > SAMPLE_LENGTH ? text.slice(0, SAMPLE_LENGTH) : text;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return fallback;
  for (const [language, pattern] of scripts) {
    // A Chinese character says as much as two or three letters; Japanese has at least some kana.
    const share = (sample.match(pattern)?.length ?? 0) / letters;
    if (share > (language === 'ja' ? 0.1 : 0.25)) return language;
  }
  return detectSpaced(sample, fallback);
}

function detectSpaced(sample: string, fallback: string): string {
  const words = sample.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  let best = fallback;
  let bestCount = 0;
  const consider = (language: string, set: ReadonlySet<string>) => {
    let count = 0;
    for (const word of words) if (set.has(word)) count += 1;
    // On a tie the language that was expected stays.
    if (count > bestCount || (count === bestCount && language === fallback && count > 0)) {
      best = language;
      bestCount = count;
    }
  };
  for (const language of spaced) consider(language, stopWords[language]);
  consider('fi', finnish);
  return bestCount >= Math.max(1, words.length * LEAST_SHARE) ? best : fallback;
}
