import { foldText } from './fold-text.ts';
import { type Hit, markHits } from './mark-hits.ts';
import { patternOf, type QueryPart } from './parse-query.ts';
import type { RunSource, SourceText } from './run-source.ts';
import { isPlain } from './terms.ts';

/** The place in a run where a search hit, for a run whose question does not hold it. */
export interface Excerpt {
  readonly of: Exclude<SourceText['of'], 'question'>;
  readonly answerId?: string;
  /** Cut at words, without line breaks; begins and ends in "…" where the text goes on. */
  readonly text: string;
  readonly hits: readonly Hit[];
}

/** Letters before the hit, and in all: about two lines of a narrow panel. */
const lettersBefore = 28;
const lettersInAll = 110;

/** Letters of the text on both sides that these are taken from. */
const lettersAround = 300;

type Others = ReadonlyMap<string, readonly string[]>;

/** Shows the first words that were searched for and are not in the question; nothing when all of them are. */
export function excerptOf({ texts }: RunSource, parts: readonly QueryPart[], others: Others): Excerpt | undefined {
  const wanted = parts.filter(({ isExcluded }) => !isExcluded);
  const [question, ...rest] = texts;
  const missing = wanted.filter((part) => !isFoundIn(question?.text ?? '', part, others));
  for (const part of missing) {
    const source = rest.find(({ text }) => isFoundIn(text, part, others));
    if (!source || source.of === 'question') continue;
    const text = cutAround(source.text, part, others);
    return {
      of: source.of,
      ...(source.answerId !== undefined && { answerId: source.answerId }),
      text,
      hits: markHits(text, wanted, others),
    };
  }
  return undefined;
}

/** Whether a text holds a part of the query. */
export function isFoundIn(text: string, part: QueryPart, others: Others = new Map()): boolean {
  return indexIn(foldText(text), part, others) !== -1;
}

/** Where in a folded text it begins. Folding keeps most lengths, so that this is near the place in the text itself. */
function indexIn(folded: string, part: QueryPart, others: Others): number {
  const meant = part.words.length === 1 ? (others.get(part.words[0] ?? '') ?? []) : [];
  const ways = [part, ...meant.map((word): QueryPart => ({ ...part, words: [word], isPrefix: false }))];
  const isInPlainText = isPlain(folded);
  const places = ways
    .filter(({ words: [first = ''] }) => folded.includes(first))
    .map((way) => folded.search(patternOf(way, isInPlainText)))
    .filter((place) => place !== -1);
  return places.length === 0 ? -1 : Math.min(...places);
}

function cutAround(text: string, part: QueryPart, others: Others): string {
  const found = Math.max(0, indexIn(foldText(text), part, others));
  const from = Math.max(0, found - lettersAround);
  const flat = text
    .slice(from, found + lettersAround)
    .replace(/[*_`#>|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const place = Math.max(0, indexIn(foldText(flat), part, others));
  const space = place <= lettersBefore ? -1 : flat.indexOf(' ', place - lettersBefore);
  const start = place <= lettersBefore ? 0 : space === -1 || space >= place ? place - lettersBefore : space + 1;
  const rest = flat.slice(start);
  const lead = from > 0 || start > 0 ? '… ' : '';
  if (rest.length <= lettersInAll) return lead + rest;
  const end = rest.lastIndexOf(' ', lettersInAll);
  return `${lead}${rest.slice(0, end > lettersInAll / 2 ? end : lettersInAll)} …`;
}
