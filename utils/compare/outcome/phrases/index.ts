import { de } from './de.ts';
import type { DeclineWords } from './decline-words.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import { zh } from './zh.ts';

/** A language is added by its file and one line here. */
const phrases: Readonly<Record<string, DeclineWords>> = { en, nl, de, fr, es, zh, fi };

/** How answers decline in a language; English for languages without a list, since models fall back to it. */
export function findDeclineWords(language: string): DeclineWords {
  return phrases[language] ?? en;
}
