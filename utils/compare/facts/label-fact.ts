import type { PlacedMention } from '../classify/link-mentions.ts';
import type { NameMention } from '../normalise/mention.ts';
import type { ReadPassage } from '../normalise/read-passage.ts';
import type { Word } from '../normalise/read-words.ts';

/** Scripts without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

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
    const chosen = chooseWords(source, mention, support);
    const total = chosen.reduce((sum, word) => sum + support(word), 0);
    if (total > bestSupport) {
      bestSupport = total;
      best = chosen
        .map((word) => source.text.slice(word.start, word.end).replace(/['’]s$/, ''))
        .join(UNSPACED.test(source.text) ? '' : ' ');
    }
  }
  return best;
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

function chooseWords(passage: ReadPassage, mention: Placed['mention'], support: (word: Word) => number): Word[] {
  const at = passage.words.findIndex((word) => word.end > mention.start);
  const middle = at === -1 ? passage.words.length : at;
  const others = [...passage.figures, ...passage.dates];
  return passage.words
    .map((word, index) => ({ word, distance: Math.abs(index - middle) }))
    .filter(
      ({ word, distance }) =>
        !word.isStop &&
        distance <= REACH &&
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
