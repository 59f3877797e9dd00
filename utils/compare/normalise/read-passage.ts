import { type StopWordLanguage, stopWords } from '../language/stop-words.ts';
import type { Passage } from '../segment/passage.ts';
import type { DateMention, Figure, NameMention } from './mention.ts';
import { readDates } from './read-dates.ts';
import { readFigures } from './read-figures.ts';
import { readNames } from './read-names.ts';
import { type Polarity, readPolarity } from './read-polarity.ts';
import { readWords, type Word } from './read-words.ts';

/** A passage with all that can be compared in it. */
export interface ReadPassage extends Passage {
  /** Index of its answer among those compared. */
  readonly answer: number;
  readonly language: string;
  readonly words: readonly Word[];
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
  readonly polarity: Polarity;
  /** An item of a list of ingredients: its amounts claim nothing by themselves. */
  readonly isIngredient?: boolean;
}

const NOTHING: Pick<ReadPassage, 'figures' | 'dates' | 'names'> = { figures: [], dates: [], names: [] };

/** Reads words, figures, dates, names and polarity out of a passage. Code gives words only. */
export function readPassage(passage: Passage, answer: number, language: string): ReadPassage {
  const { text } = passage;
  const words = readWords(text, language);
  const polarity = readPolarity(text, language, words);
  const isProse = passage.segment.kind !== 'code' && passage.role !== 'heading' && passage.role !== 'pleasantry';
  if (!isProse) return { ...passage, answer, language, words, polarity, ...NOTHING };
  const dates = readDates(text);
  const figures = readFigures(text, language, dates);
  const stops = stopWords[(language in stopWords ? language : 'en') as StopWordLanguage];
  const names = readNames(text, language, (folded) => stops.has(folded));
  return { ...passage, answer, language, words, polarity, dates, figures, names };
}

/** A passage that there was no time to read: it keeps its place and says nothing. */
export function skipPassage(passage: Passage, answer: number, language: string): ReadPassage {
  return {
    ...passage,
    answer,
    language,
    role: 'rest',
    words: [],
    polarity: readPolarity('', language, []),
    ...NOTHING,
  };
}
