import type { ReadPassage } from '../normalise/read-passage.ts';
import type { Word } from '../normalise/read-words.ts';
import { announces } from './announcement.ts';
import type { LabelledMention } from './label-fact.ts';

/** The name an answer sets over what it says: the bold or plain opening of a list item or paragraph. */
export interface Topic {
  readonly text: string;
  readonly words: readonly Word[];
}

/** A longer opening is a sentence. */
const MOST_WORDS = 5;
/** "The cave bear (Ursus spelaeus) - …", "**Average lifespan:** …"; what is added in brackets is left out. */
const OPENING =
  /^(?:\d+[.)]\s+)?(?<name>[^:：.,;()（）!?]{3,48}?)(?:\s?[(（][^)）]{0,60}[)）])?(?:[:：](?=\s|$)|\s[-–—]\s|$)/u;
const ARTICLE = /^(?:the|an?|de|het|een|der|die|das|le|la|les|el|los|las)\s+/iu;
/** Formulas and code are no names. */
const NO_PROSE = /[\\=≈_{}|<>`[\]$]/;
/** What the block of a passage is about; undefined where its opening does not say, or where the mention stands in it. */
export function readTopic(
  index: number,
  mention: LabelledMention['mention'] | undefined,
  passages: readonly ReadPassage[],
): Topic | undefined {
  const passage = passages[index];
  if (!passage) return undefined;
  let first = index;
  while (passages[first - 1]?.answer === passage.answer && passages[first - 1]?.block === passage.block) first -= 1;
  const opening = passages[first];
  const written = opening && OPENING.exec(opening.text)?.groups?.name;
  if (!opening || !written || NO_PROSE.test(written) || announces(written)) return undefined;
  // Without a mark after it the whole sentence matched: only a label stands alone.
  if (written.length === opening.text.length && opening.role !== 'label') return undefined;
  const start = opening.text.indexOf(written) + (ARTICLE.exec(written)?.[0].length ?? 0);
  const end = opening.text.indexOf(written) + written.length;
  if (mention && first === index && mention.start < end) return undefined;
  const words = opening.words.filter((word) => word.start >= start && word.end <= end);
  if (words.length === 0 || words.length > MOST_WORDS || words.every(({ isStop }) => isStop)) return undefined;
  return { text: opening.text.slice(start, end).replace(/["“”„«»*]/gu, ''), words };
}
