import type { ReadPassage } from '../normalise/read-passage.ts';
import { areWorldsApart, isExample, listFigures, type MentionLink, type PlacedMention } from './link-mentions.ts';
import { kindOf, type Mention } from './mention-kinds.ts';
import { datesAreComparable } from './mentions-agree.ts';
import { type Asked, readAsked } from './read-asked.ts';

/** "Therefore", "in total": the sentence gives the answer that was worked out. */
const CONCLUDES =
  /^(?:\W*)(?:so|therefore|thus|hence|in (?:conclusion|total|summary|short)|based on|overall|dus|daarom|kortom|in totaal|concluderend|also|daher|somit|insgesamt|zusammenfassend|donc|ainsi|au total|en (?:conclusion|résumé)|por (?:lo )?tanto|en (?:total|conclusión|resumen))(?!\p{L})|^(?:因此|所以|总之|综上|总的来说)/iu;
/** A sentence that gives the answer repeats this share of the question's meaningful words. */
const LEAST_SHARE = 0.5;
const LEAST_WORDS = 2;
/** "In 1534", "About 206 bones": an answer of so few words is its value. */
const MOST_BARE_WORDS = 4;
/** What concludes is the answer before what only repeats the question. */
const CONCLUSION = 1;
/** Many answers give theirs in the first sentence and weigh the others after it. */
const OPENING = 0.5;

/**
 * The values that answer a question for a figure or a date ("how many", "how long", "when"), one an answer, where they
 * differ: however the sentences around them are put, they answer the same question. An answer whose best sentences
 * disagree among themselves is left out.
 */
export function findAskedValues(passages: readonly ReadPassage[], question: string): MentionLink[] {
  const answers = [...new Set(passages.map(({ answer }) => answer))];
  return readAsked(question).flatMap((asked) => {
    const pick = asked.kind === 'amount' ? pickOnlyAmount : pickValue;
    const given = answers.flatMap((answer) => pick(answer, passages, asked) ?? []);
    return given.flatMap((a, index) =>
      given.slice(index + 1).flatMap((b): MentionLink[] => {
        if (asked.kind === 'date' && !areComparable(a.mention, b.mention)) return [];
        if (asked.kind === 'amount' && !areOneUnit(a.mention, b.mention)) return [];
        return [{ a, b, agrees: kindOf(a.mention).agree(a.mention, b.mention), isAsked: true }];
      }),
    );
  });
}

/**
 * The one amount an answer to "how much" gives, said once or more often: it is the answer, whatever the words around it.
 */
function pickOnlyAmount(answer: number, passages: readonly ReadPassage[], asked: Asked): PlacedMention | undefined {
  const given = passages.flatMap((passage, index) =>
    passage.answer === answer && passage.role === 'point'
      ? listValues(passage, asked).flatMap((mention) =>
          isExample(passage, mention) ? [] : [{ passage: index, mention }],
        )
      : [],
  );
  const [first] = given;
  return first && given.every(({ mention }) => kindOf(mention).repeats(mention, first.mention)) ? first : undefined;
}

function areComparable(a: Mention, b: Mention): boolean {
  if (a.kind !== 'date' || b.kind !== 'date') return false;
  return kindOf(a).isSameKind(a, b) || datesAreComparable(a, b);
}

function areOneUnit(a: Mention, b: Mention): boolean {
  return a.kind === 'figure' && b.kind === 'figure' && a.unit === b.unit && !areWorldsApart(a, b);
}

function pickValue(answer: number, passages: readonly ReadPassage[], asked: Asked): PlacedMention | undefined {
  let best: PlacedMention | undefined;
  let most = 0;
  let isTie = false;
  let opens = true;
  const bare = isBare(answer, passages);
  passages.forEach((passage, index) => {
    if (passage.answer !== answer || passage.role !== 'point') return;
    const opening = opens ? OPENING : 0;
    opens = false;
    const values = listValues(passage, asked).filter((value) => !isExample(passage, value));
    const [first] = values;
    // Several different values in a sentence: no telling which one answers.
    if (!first || values.some((value) => !kindOf(value).agree(value, first))) return;
    const share = bare ? 1 : readShare(passage, asked);
    if (share < LEAST_SHARE) return;
    const score = share + (CONCLUDES.test(passage.text) ? CONCLUSION : opening);
    const isSame = best !== undefined && kindOf(first).agree(best.mention, first);
    // Given again, in another unit perhaps, it is what the answer comes to: "75,000 hours", then "8.6 years". A year
    // of "the 1970s" is something that happened in them.
    const isAgain = isSame && (first.kind === 'figure' || kindOf(first).repeats(first, best?.mention ?? first));
    if (score > most + 1e-9 || (isAgain && !isTie)) {
      best = { passage: index, mention: first };
      most = Math.max(most, score);
      isTie = false;
    } else if (Math.abs(score - most) <= 1e-9 && !isSame) isTie = true;
  });
  return isTie ? undefined : best;
}

/** "1534." is a whole answer to "When was Canada colonized?" */
function isBare(answer: number, passages: readonly ReadPassage[]): boolean {
  const points = passages.filter((passage) => passage.answer === answer && passage.role === 'point');
  return points.length === 1 && (points[0]?.words.length ?? 0) <= MOST_BARE_WORDS;
}

function listValues(passage: ReadPassage, asked: Asked): readonly Mention[] {
  switch (asked.kind) {
    case 'date':
      return passage.dates;
    case 'count':
      return listFigures(passage).filter(
        ({ dimension, per, nouns }) => dimension === '' && per === '' && nouns.some((noun) => asked.nouns.has(noun)),
      );
    case 'amount':
      return listFigures(passage).filter(({ dimension }) => asked.dimensions.has(dimension.split(':')[0] ?? ''));
    case 'measure':
      return listFigures(passage).filter(({ dimension, per }) => asked.dimensions.has(dimension) && per === '');
  }
}

function readShare({ words }: ReadPassage, { stems }: Asked): number {
  const own = new Set(words.map((word) => word.stem));
  let shared = 0;
  for (const stem of stems) if (own.has(stem)) shared += 1;
  return shared >= LEAST_WORDS ? shared / stems.size : 0;
}
