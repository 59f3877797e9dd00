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

/** A letter outside the Latin alphabet: without one, no script tells the language. */
const OTHER_SCRIPT = /[\u0370-\u1dff\u2e80-\ud7ff\uf900-\uffdc]/;

/**
 * The language of a text as a BCP 47 primary tag: by its script, else by its stop words. `fallback` is returned for
 * texts too short or too odd to tell.
 */
export function detectLanguage(text: string, fallback = 'en'): string {
  const sample = text.length > SAMPLE_LENGTH ? text.slice(0, SAMPLE_LENGTH) : text;
  if (!/\p{L}/u.test(sample)) return fallback;
  if (!OTHER_SCRIPT.test(sample)) return detectSpaced(sample, fallback);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, pattern] of scripts) {
    // A Chinese character says as much as two or three letters; Japanese has at least some kana.
    const share = (sample.match(pattern)?.length ?? 0) / letters;
    if (share > (language === 'ja' ? 0.1 : 0.25)) return language;
  }
  return detectSpaced(sample, fallback);
}

/** The languages that count a word among their stop words, by their place in `counted`. */
const counted = [...spaced, 'fi'];
const languagesByWord = new Map<string, number[]>();
counted.forEach((language, place) => {
  for (const word of language === 'fi' ? finnish : stopWords[language as StopWordLanguage]) {
    const places = languagesByWord.get(word);
    if (places) places.push(place);
    else languagesByWord.set(word, [place]);
  }
});

function detectSpaced(sample: string, fallback: string): string {
  const words = sample.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  const counts = new Int32Array(counted.length);
  for (const word of words) {
    for (const place of languagesByWord.get(word) ?? []) counts[place] = (counts[place] ?? 0) + 1;
  }
  let best = fallback;
  let bestCount = 0;
  counted.forEach((language, place) => {
    const count = counts[place] ?? 0;
    // On a tie the language that was expected stays.
    if (count > bestCount || (count === bestCount && language === fallback && count > 0)) {
      best = language;
      bestCount = count;
    }
  });
  return bestCount >= Math.max(1, words.length * LEAST_SHARE) ? best : fallback;
}
