import type { PlacedMention } from '../classify/link-mentions.ts';
import type { NameMention } from '../normalise/mention.ts';
import type { ReadPassage } from '../normalise/read-passage.ts';
import type { Word } from '../normalise/read-words.ts';
import { nameMeasure } from './measure-nouns.ts';

/** Scripts without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A mark that ends a clause and is none inside a figure. */
const CLAUSE_BEFORE = /[,;:，；：。](?!\d)(?=[^,;:，；：。]*(?:\d[,.:]\d[^,;:，；：。]*)*$)/u;
const CLAUSE_AFTER = /[;:，；：。]|[,.](?!\d)/u;
/** A clause with one word of its own does not say what the figure is about. */
const LEAST_IN_CLAUSE = 2;
/** A clause that speaks for itself is read before any that does not, whatever they share. */
const CLEAR = 100;
/** Words that place the figure in time and do not say what it is. */
const TIME_WORDS = new Set(
  "today now currently recently vandaag nu heute jetzt aujourd'hui maintenant hoy ahora about approximately around roughly".split(
    ' ',
  ),
);

interface Placed {
  readonly passage: number;
  readonly mention: PlacedMention['mention'] | NameMention;
}

/** A label is read at a glance. */
const MOST_WORDS = 4;
/** Words further away from the figure than this speak of something else. */
const REACH = 12;

/**
 * What a fact is about, in the answers' own words: of the sentence that shares most with the others, the shared words
 * nearest to the figure, in reading order. Words beside the figure stand in where the sentences share too little.
 */
export function labelFact(placed: readonly Placed[], passages: readonly ReadPassage[]): string {
  const stems = placed.map(({ passage }) => new Set(passages[passage]?.words.map((word) => word.stem)));
  const support = (word: Word) => stems.filter((set) => set.has(word.stem)).length;
  let best = '';
  let bestSupport = 0;
  for (const { passage, mention } of placed) {
    const source = passages[passage];
    if (!source) continue;
    const cell = labelCell(source, mention, passages, passage);
    if (cell) return cell;
    const clause = readClause(source, mention);
    const chosen = chooseWords(source, mention, support, clause);
    const total = chosen.reduce(
      (sum, word) => sum + support(word),
      clause.speaks && chosen.length >= LEAST_IN_CLAUSE ? CLEAR : 0,
    );
    if (total > bestSupport) {
      bestSupport = total;
      best = writeLabel(chosen, source, mention);
    }
  }
  return best;
}

function writeLabel(chosen: readonly Word[], { text, language }: ReadPassage, mention: Placed['mention']): string {
  const isMeasured = mention.kind === 'figure' && mention.dimension !== '';
  const words = chosen.map(({ start, end, folded }) => ({
    folded,
    written: text.slice(start, end).replace(/['’]s$/, ''),
  }));
  return (
    (isMeasured ? nameMeasure(words, language) : undefined) ??
    words.map(({ written }) => written).join(UNSPACED.test(text) ? '' : ' ')
  );
}

/** In a table the row's first cell and the column's head say it: "Length of a day, Venus". */
function labelCell(
  row: ReadPassage,
  mention: Placed['mention'],
  passages: readonly ReadPassage[],
  index: number,
): string | undefined {
  const column = row.cells?.findIndex(({ start, end }) => start <= mention.start && mention.end <= end) ?? -1;
  const [first] = row.cells ?? [];
  const head = row.head === undefined ? undefined : passages[index - countBetween(passages, index, row.head)];
  const top = head?.cells?.[column];
  if (column < 1 || !first || !head || !top) return undefined;
  return [row.text.slice(first.start, first.end), head.text.slice(top.start, top.end)]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join(', ');
}

/** How many passages of the same answer lie between the row at `index` and the head at `place` in its answer. */
function countBetween(passages: readonly ReadPassage[], index: number, place: number): number {
  const start = passages.findIndex(({ answer }) => answer === passages[index]?.answer);
  return index - start - place;
}

interface Clause {
  readonly start: number;
  readonly end: number;
  /** Says by itself what the figure is about. */
  readonly speaks: boolean;
}

/** The part of the sentence the figure stands in; the whole where that part says nothing else. */
function readClause(passage: ReadPassage, { start, end }: Placed['mention']): Clause {
  const before = passage.text.slice(0, start).search(CLAUSE_BEFORE);
  const after = passage.text.slice(end).search(CLAUSE_AFTER);
  const clause = { start: before + 1, end: after === -1 ? passage.text.length : end + after };
  const speaks = passage.words.filter(
    (word) =>
      !word.isStop &&
      !/^\p{N}/u.test(word.folded) &&
      word.start >= clause.start &&
      word.end <= clause.end &&
      (word.end <= start || word.start >= end),
  );
  return speaks.length >= LEAST_IN_CLAUSE
    ? { ...clause, speaks: true }
    : { start: 0, end: passage.text.length, speaks: false };
}

function chooseWords(
  passage: ReadPassage,
  mention: Placed['mention'],
  support: (word: Word) => number,
  clause: Clause,
): Word[] {
  const at = passage.words.findIndex((word) => word.end > mention.start);
  const middle = at === -1 ? passage.words.length : at;
  const others = [...passage.figures, ...passage.dates];
  return passage.words
    .map((word, index) => ({ word, distance: Math.abs(index - middle) }))
    .filter(
      ({ word, distance }) =>
        !word.isStop &&
        distance <= REACH &&
        word.start >= clause.start &&
        word.end <= clause.end &&
        !TIME_WORDS.has(word.folded) &&
        // A command of a formula.
        passage.text[word.start - 1] !== '\\' &&
        !/^\p{N}/u.test(word.folded) &&
        !(word.start < mention.end && mention.start < word.end) &&
        !others.some((other) => other.start < word.end && word.start < other.end),
    )
    .sort((a, b) => support(b.word) - support(a.word) || a.distance - b.distance)
    .filter(({ word }, index, all) => all.findIndex((other) => other.word.stem === word.stem) === index)
    .slice(0, MOST_WORDS)
    .filter(({ word }, index) => index < 2 || support(word) > 1)
    .map(({ word }) => word)
    .sort((a, b) => a.start - b.start);
}
