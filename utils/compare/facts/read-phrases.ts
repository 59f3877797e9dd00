import type { ReadPassage } from '../normalise/read-passage.ts';
import type { Word } from '../normalise/read-words.ts';
import type { LabelledMention } from './label-fact.ts';

/** A stretch of a sentence that says what a figure, date or name in it is. */
export interface Phrase {
  readonly text: string;
  readonly words: readonly Word[];
  /** How much worse it is than a whole clause, in shared words. */
  readonly cost: number;
}

/** A label is read at a glance. */
const MOST_WORDS = 7;
/** With fewer meaningful words a clause does not say what its figure is. */
const LEAST_MEANING = 2;
/** Nouns named after a count: "13 states", "8 equal pieces". */
const MOST_NOUNS = 3;
/** A phrase that lost its beginning breaks off; one that begins in the clause before is bumpy. */
const CUT = 1.5;
const REACHED_BACK = 1;

/** A mark that ends a clause and is none inside a figure; "that" opens one. */
const CLAUSE_MARK = /[,;:，；：。()（）–—]|\s-\s|\n|(?<!\p{L})(?:that|dat|dass|que)(?!\p{L})/gu;
const INSIDE_FIGURE = /^\d[,:]\d/;
/** "Saturday (5 June)": a bracket that holds the figure belongs to what stands before it. */
const OPENS_BRACKET = /[(（]\s*(?:\p{L}{1,5}\.?\s)?$/u;
/** Formulas and code are no words. */
const NO_PROSE = /[\\=≈_{}|<>`[\]]/;
const QUOTES = /["“”„«»《》「」*]/gu;
/** Words beside a figure that say how sure or when it is, not what it is. */
export const HEDGES = new Set(
  `about approximately around roughly nearly almost estimated exactly early late mid somewhere currently recently today now
   therefore thus particularly especially including additional another least mindestens minstens höchstens maximal further believed assume assumes assuming say ongeveer circa bijna begin eind vandaag
   nu momenteel vooral etwa ungefähr rund anfang ende mitte heute jetzt derzeit besonders environ presque début fin maintenant
   aujourd'hui aproximadamente casi principios finales hoy ahora`.split(/\s+/),
);
/** A verb breaks off without its object: "have repeated". Words that are nothing else; Dutch and German ones are articles. */
const OBJECTS = new Set(['it', 'them']);
const PREPOSITIONS = new Set('about after around at before by for from in into on since to until with'.split(' '));

/** Phrases that could label a mention, in the order in which they are preferred. */
export function readPhrases(passage: ReadPassage, mention: LabelledMention['mention']): Phrase[] {
  const others = [...passage.figures, ...passage.dates].filter((other) => other !== mention);
  const before = readBefore(passage, mention, others);
  const after = readAfter(passage, mention, others);
  const isCount = mention.kind === 'figure' && mention.dimension === '' && mention.nouns.length > 0;
  const counted = isCount ? readCounted(passage, mention, before) : undefined;
  return [counted ?? before, after].filter((phrase) => phrase !== undefined);
}

/** What leads up to the mention in its clause, or in the clause before where that says nothing. */
function readBefore(
  passage: ReadPassage,
  mention: LabelledMention['mention'],
  others: readonly { readonly start: number; readonly end: number }[],
): Phrase | undefined {
  const { text } = passage;
  const to = OPENS_BRACKET.exec(text.slice(0, mention.start))?.index ?? mention.start;
  const ends = listClauseEnds(text, 0, to);
  const starts = [...ends, ...others.flatMap(({ end }) => (end <= to ? [end] : []))].sort((a, b) => b - a);
  let best: Phrase | undefined;
  for (const from of [...starts, 0]) {
    const words = trimEdges(passage.words.filter(({ start, end }) => start >= from && end <= to));
    const kept = trimEdges(words.slice(-MOST_WORDS).filter(({ start }) => !isInside(start, others)));
    const phrase = toPhrase(passage, kept, (best ? REACHED_BACK : 0) + (kept.length < words.length ? CUT : 0));
    // What is before the bracket that holds the figure, or a formula, belongs to something else.
    if (words.length > 0 && !phrase) break;
    if (phrase && phrase.words.length > (best?.words.length ?? 0)) best = phrase;
    if (countMeaning(words) >= LEAST_MEANING) break;
  }
  return best && withFigures(best, passage, to, ends, others);
}

/** "€1,000 at 5 % becomes" where "becomes" alone would say nothing. */
function withFigures(
  phrase: Phrase,
  { text, words }: ReadPassage,
  to: number,
  clauseEnds: readonly number[],
  others: readonly { readonly start: number; readonly end: number }[],
): Phrase {
  const last = phrase.words.at(-1);
  const from = Math.max(0, ...clauseEnds);
  const first = others.filter(({ start, end }) => start >= from && end <= to).sort((a, b) => a.start - b.start)[0];
  if (!first || !last || countMeaning(phrase.words) >= LEAST_MEANING || first.start >= last.start) return phrase;
  const lead = text.slice(first.start, last.end);
  const isShort = words.filter(({ start, end }) => start >= first.start && end <= last.end).length <= MOST_WORDS;
  return isShort && !NO_PROSE.test(lead) ? { ...phrase, text: lead } : phrase;
}

function readAfter(
  passage: ReadPassage,
  mention: LabelledMention['mention'],
  others: readonly { readonly start: number; readonly end: number }[],
): Phrase | undefined {
  const { text } = passage;
  const stops = [...listClauseEnds(text, mention.end, text.length), ...others.map(({ start }) => start)].filter(
    (stop) => stop >= mention.end,
  );
  const to = Math.min(text.length, ...stops);
  const words = trimEdges(passage.words.filter(({ start, end }) => start >= mention.end && end <= to));
  // "walk around the world at an average" ends where its last whole part does.
  const most = words.slice(0, MOST_WORDS);
  const kept =
    words.length <= MOST_WORDS
      ? words
      : trimEdges(
          most.slice(
            0,
            most.findLastIndex(({ isStop }) => isStop),
          ),
        );
  return toPhrase(passage, kept, 0);
}

/** "Divide the dough into [8] equal pieces" → "Divide the dough into … equal pieces". */
function readCounted(
  passage: ReadPassage,
  mention: LabelledMention['mention'],
  before: Phrase | undefined,
): Phrase | undefined {
  const first = passage.words.findIndex(({ start }) => start >= mention.end);
  const nouns: Word[] = [];
  for (const word of first === -1 ? [] : passage.words.slice(first, first + MOST_NOUNS)) {
    const gap = passage.text.slice(nouns.at(-1)?.end ?? mention.end, word.start);
    if (word.isStop || gap.trim() !== '') break;
    nouns.push(word);
  }
  const [opening] = nouns;
  if (!opening || !before) return undefined;
  const lead = before.words;
  const last = lead.at(-1);
  const joint = passage.words.filter(({ start, end }) => last && start >= last.end && end <= mention.start);
  const next = joint.find(({ folded }) => !HEDGES.has(folded));
  const tail = next?.isStop && joint.indexOf(next) === 0 ? ` ${passage.text.slice(next.start, next.end)}` : '';
  const named = passage.text.slice(opening.start, nouns.at(-1)?.end);
  if (NO_PROSE.test(named)) return undefined;
  return { ...before, text: `${before.text}${tail} … ${named}`, words: [...lead, ...nouns] };
}

function toPhrase(passage: ReadPassage, words: readonly Word[], cost: number): Phrase | undefined {
  const [first] = words;
  const last = words.at(-1);
  // A command of a formula is no word.
  if (!first || !last || passage.text[first.start - 1] === '\\') return undefined;
  const text = passage.text.slice(first.start, objectAfter(last, passage.words)?.end ?? last.end);
  if (NO_PROSE.test(text) || /[(（]/.test(text) !== /[)）]/.test(text)) return undefined;
  const plain = text
    .replace(QUOTES, '')
    .replace(/\s+/g, ' ')
    .replace(/['’]s$/, '');
  return { text: plain, words, cost };
}

/** What the verb at the end of a phrase is about: "proved it on 8 May", but not "for beginners it is 8". */
function objectAfter(last: Word, words: readonly Word[]): Word | undefined {
  const at = words.indexOf(last) + 1;
  const [word, next] = [words[at], words[at + 1]];
  const isObject = word && OBJECTS.has(word.folded) && (next === undefined || PREPOSITIONS.has(next.folded));
  return isObject ? word : undefined;
}

/** Without grammar, numerals and hedges at either end: "The first ascent was on" → "first ascent". */
function trimEdges(words: readonly Word[]): Word[] {
  const says = (word: Word) => !word.isStop && !HEDGES.has(word.folded) && !/^\p{N}/u.test(word.folded);
  const first = words.findIndex(says);
  return first === -1 ? [] : words.slice(first, words.findLastIndex(says) + 1);
}

function countMeaning(words: readonly Word[]): number {
  return words.filter(({ isStop, folded }) => !isStop && !HEDGES.has(folded)).length;
}

function isInside(at: number, parts: readonly { readonly start: number; readonly end: number }[]): boolean {
  return parts.some(({ start, end }) => start <= at && at < end);
}

/** Ends of the clauses between two places. */
function listClauseEnds(text: string, from: number, to: number): number[] {
  const ends: number[] = [];
  for (const match of text.slice(from, to).matchAll(CLAUSE_MARK)) {
    const at = from + match.index;
    if (at > 0 && INSIDE_FIGURE.test(text.slice(at - 1, at + 2))) continue;
    ends.push(at + match[0].length);
  }
  return ends;
}
