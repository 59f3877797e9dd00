import type { ReadPassage } from '../normalise/read-passage.ts';
import type { Word } from '../normalise/read-words.ts';
import { endOfAnnouncement } from './announcement.ts';
import type { LabelledMention } from './label-fact.ts';
import { HEDGES } from './read-phrases.ts';

interface Measures {
  /** Between the measure and what is measured. */
  readonly of: string;
  /** Folded adjective right after the figure → noun. */
  readonly nouns: Readonly<Record<string, string>>;
  /** Folded verb before it → noun. */
  readonly verbs: Readonly<Record<string, string>>;
}

/** "Mount Everest is 8,848 m high" is its height: adjectives and verbs of measure and their nouns, by language. */
const measures: Readonly<Record<string, Measures>> = {
  en: {
    of: 'of',
    nouns: {
      high: 'Height',
      tall: 'Height',
      long: 'Length',
      deep: 'Depth',
      wide: 'Width',
      heavy: 'Weight',
      old: 'Age',
    },
    verbs: { weighs: 'Weight', weighed: 'Weight', costs: 'Price', cost: 'Price' },
  },
  nl: {
    of: 'van',
    nouns: { hoog: 'Hoogte', lang: 'Lengte', diep: 'Diepte', breed: 'Breedte', zwaar: 'Gewicht', oud: 'Leeftijd' },
    verbs: { weegt: 'Gewicht', kost: 'Prijs', kostte: 'Prijs' },
  },
  de: {
    of: 'von',
    nouns: { hoch: 'Höhe', lang: 'Länge', tief: 'Tiefe', breit: 'Breite', schwer: 'Gewicht', alt: 'Alter' },
    verbs: { wiegt: 'Gewicht', kostet: 'Preis' },
  },
  fr: {
    of: 'de',
    nouns: { haut: 'Hauteur', long: 'Longueur', profond: 'Profondeur', large: 'Largeur' },
    verbs: { pèse: 'Poids', coûte: 'Prix' },
  },
  es: {
    of: 'de',
    nouns: { alto: 'Altura', largo: 'Longitud', profundo: 'Profundidad', ancho: 'Anchura' },
    verbs: { pesa: 'Peso', cuesta: 'Precio' },
  },
};

const CONVERTED = /^\s?\([^)]{0,40}\)/;
/** A longer subject is a clause. */
const MOST_SUBJECT = 4;
/** Words that hold a name together: "the highest point of the lake". */
const JOINTS = new Set('of the van de het der des den von del la le du'.split(' '));

/**
 * "Mount Everest is [8,848 m] high" → "Height of Mount Everest"; undefined where the figure is no measure of this kind
 * or the sentence does not name what is measured.
 */
export function nameMeasure(passage: ReadPassage, mention: LabelledMention['mention']): string | undefined {
  const list = measures[passage.language];
  if (!list || !passage.figures.some((figure) => figure === mention && figure.dimension !== '')) return undefined;
  const { words, text } = passage;
  const from = endOfAnnouncement(text);
  const before = words.filter(({ start, end }) => start >= from && end <= mention.start);
  // "8,848 m (29,029 ft) high"
  const end = mention.end + (CONVERTED.exec(text.slice(mention.end))?.[0].length ?? 0);
  const next = words.find(({ start }) => start >= end);
  const last = before.at(-1);
  const follows = next && text.slice(end, next.start).trim() === '' ? list.nouns[next.folded] : undefined;
  const leads = last && list.verbs[last.folded];
  const noun = follows ?? leads;
  const subject = noun ? readSubject(before) : [];
  const [first] = subject;
  if (!noun || !first || HEDGES.has(first.folded)) return undefined;
  return `${noun} ${list.of} ${text.slice(first.start, subject.at(-1)?.end)}`;
}

/** The first words up to the verb: "Der Tunnel wurde 2016 eröffnet und ist" → "Tunnel". */
function readSubject(words: readonly Word[]): Word[] {
  const from = words.findIndex(({ isStop }) => !isStop);
  if (from === -1) return [];
  const rest = words.slice(from);
  const to = rest.findIndex(({ isStop, folded }) => isStop && !JOINTS.has(folded));
  const subject = to === -1 ? rest.slice(0, -1) : rest.slice(0, to);
  return subject.length <= MOST_SUBJECT ? subject : [];
}
