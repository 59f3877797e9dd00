import type { ReadPassage } from '../normalise/read-passage.ts';
import { isExample, type PlacedMention } from './link-mentions.ts';
import type { Kind, Mention } from './mention-kinds.ts';
import { readSurroundings } from './read-surroundings.ts';

/** A mention with the words around it. */
export interface Candidate extends PlacedMention {
  readonly around: ReadonlySet<string>;
}

/** So many figures in one sentence are an enumeration. */
const LISTED = 5;

const SERIES =
  /^\s?(?:[,;、，]\s?(?:(?:and|or|en|of|und|oder|et|ou|y|o)\s)?|(?:and|or|en|of|und|oder|et|ou|y|o|和|或)\s?)$/u;
const SERIES_LENGTH = 3;

/** The mentions of one kind in some passages that claim something: examples and enumerations are left out. */
export function listCandidates(indexes: readonly number[], kind: Kind, passages: readonly ReadPassage[]): Candidate[] {
  return indexes.flatMap((index) => {
    const passage = passages[index];
    if (!passage) return [];
    return kind
      .list(passage)
      .filter((mention) => !isExample(passage, mention) && !isListed(passage, mention))
      .map((mention) => ({ passage: index, mention, around: readSurroundings(passage, mention) }));
  });
}

/** Enumerations are read as a whole: no telling which of their figures stands against which. */
function isListed(passage: ReadPassage, mention: Mention): boolean {
  if (passage.segment.kind === 'table-row') return false;
  const all: readonly Mention[] = mention.kind === 'figure' ? passage.figures : passage.dates;
  return all.length >= LISTED || isInSeries(passage.text, mention, all);
}

/** "(2001, 2002, 2006)": it stands in a row of at least three with nothing between them. */
function isInSeries(text: string, mention: Mention, all: readonly Mention[]): boolean {
  let run: Mention[] = [];
  for (const other of all) {
    const previous = run.at(-1);
    if (previous && !SERIES.test(text.slice(previous.end, other.start))) {
      if (run.includes(mention)) break;
      run = [];
    }
    run.push(other);
  }
  return run.length >= SERIES_LENGTH && run.includes(mention);
}
