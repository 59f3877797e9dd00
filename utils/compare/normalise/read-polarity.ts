import { adviceWords, negations, opposites } from './polarity-words.ts';
import type { Word } from './read-words.ts';

const TURNS = /[,;]\s*(?:but|though|although|yet|maar|hoewel|aber|jedoch|mais|pero)(?!\p{L})|但是?|不过/iu;

/** "It is a myth that …": what others believe is not what the answer advises. */
const REPORTS =
  /(?<!\p{L})(?:myth|misconception|(?:popular|common|widespread) belief|(?:many|some|most) (?:people|experts) (?:believe|think|say|claim|argue)|(?:is|are) (?:often|sometimes|commonly) (?:believed|said|claimed)|mythe|fabel|misvatting|veel mensen (?:denken|geloven)|irrglaube|mythos|missverständnis|idée reçue|mito|creencia (?:popular|común))(?!\p{L})|误解|迷信|有人认为/iu;

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Which way a sentence points. Offsets into the passage's text. */
export interface Polarity {
  /** Words that turn the sentence round. */
  readonly negations: readonly Place[];
  /** Advice it gives: 1 for, -1 against, 0 for none or both. */
  readonly advice: -1 | 0 | 1;
  readonly adviceAt: readonly Place[];
  /** Words with an opposite. `pole` is 1 or -1 on its axis. */
  readonly turns: readonly (Place & { readonly axis: number; readonly pole: 1 | -1 })[];
}

/** Reads which way a passage points: its negations, its advice, and words such as "increase" and "legal". */
export function readPolarity(text: string, language: string, words: readonly Word[]): Polarity {
  const turns = words.flatMap(({ start, end, folded }) => {
    const opposite = opposites.get(folded);
    return opposite ? [{ start, end, axis: opposite.axis, pole: opposite.pole }] : [];
  });
  return { negations: readNegations(text, language), ...readAdvice(text, language), turns };
}

function readNegations(text: string, language: string): Place[] {
  const list = negations[language];
  if (!list) return [];
  const found = findAll(list.words, text);
  if (found.length === 0) return found;
  const excepted = findAll(list.except, text);
  return found.filter((place) => !excepted.some((part) => overlaps(part, place)));
}

function readAdvice(text: string, language: string): Pick<Polarity, 'advice' | 'adviceAt'> {
  const list = adviceWords[language];
  if (!list) return { advice: 0, adviceAt: [] };
  const against = findAll(list.against, text);
  const advised = findAll(list.for, text).filter((place) => !against.some((part) => overlaps(part, place)));
  // "It is often recommended, but …" advises nothing by itself.
  if ((against.length > 0 || advised.length > 0) && (TURNS.test(text) || REPORTS.test(text)))
    return { advice: 0, adviceAt: [] };
  if (against.length > 0 && advised.length === 0) return { advice: -1, adviceAt: against };
  if (advised.length > 0 && against.length === 0) return { advice: 1, adviceAt: advised };
  return { advice: 0, adviceAt: [] };
}

function findAll(pattern: RegExp, text: string): Place[] {
  const places: Place[] = [];
  for (const match of text.matchAll(pattern)) places.push({ start: match.index, end: match.index + match[0].length });
  return places;
}

function overlaps(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}
