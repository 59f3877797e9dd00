import type { PlacedMention } from '../classify/link-mentions.ts';
import type { NameMention } from '../normalise/mention.ts';
import type { ReadPassage } from '../normalise/read-passage.ts';
import type { Word } from '../normalise/read-words.ts';
import { labelCell } from './label-cell.ts';
import { nameMeasure } from './measure-nouns.ts';
import { type Phrase, readPhrases } from './read-phrases.ts';
import { readTopic, type Topic } from './read-topic.ts';

export interface LabelledMention {
  readonly passage: number;
  readonly mention: PlacedMention['mention'] | NameMention;
}

/** A word that no other answer has near its value says less about the fact than one they share. */
const UNSHARED = 0.6;
/** Of two phrases that share as much the shorter one is read faster; for each word. */
const WORD = 0.05;
/** A phrase of one word ("Bake") says little, even when all answers have it. */
const LONE = 0.8;
/** What the answer itself sets over the value ("Average lifespan: …") is the best label; for each shared word. */
const TOPIC = 1;
/** "Height of Mount Everest" says it better than any stretch of the sentence. */
const MEASURE = 1;
/** A phrase with fewer words of its own adds nothing to the topic. */
const LEAST_BESIDE_TOPIC = 2;

/**
 * What a fact is about: a stretch of one answer's own sentence, the one that shares most with what the others say, after
 * what the answer sets over it ("Cave bear: gone extinct"). Empty where no phrase shares a word with another answer, and
 * for values that agree where it is one word only: no label is better than a guess.
 * With `asked`, the stems of a question that the values answer, one of them must be in it.
 */
export function labelFact(
  placed: readonly LabelledMention[],
  passages: readonly ReadPassage[],
  differs: boolean,
  asked?: ReadonlySet<string>,
): string {
  for (const { passage, mention } of placed) {
    const cell = labelCell(mention, passage, passages);
    if (cell && !asked) return cell;
  }
  let best = '';
  let most = 0;
  for (const { passage, mention } of placed) {
    const source = passages[passage];
    if (!source) continue;
    const others = placed.flatMap((other) => listStems(other.passage, source.answer, passages));
    const topic = shareTopic(readTopic(passage, mention, passages), others);
    const measure = nameMeasure(source, mention);
    for (const phrase of readPhrases(source, mention)) {
      const shared = scorePhrase(phrase, others, differs || topic !== undefined);
      if (shared === 0 || (asked && !phrase.words.some(({ stem }) => asked.has(stem)))) continue;
      const score = shared + (topic ? TOPIC * countStems(topic.words) : 0) + (measure ? MEASURE : 0);
      if (score <= most) continue;
      most = score;
      best = capitalised(measure ?? join(topic, phrase));
    }
  }
  return best;
}

/** The stems of a passage and of what stands over it, unless it is of this answer. */
function listStems(index: number, answer: number, passages: readonly ReadPassage[]): ReadonlySet<string>[] {
  const passage = passages[index];
  if (!passage || passage.answer === answer) return [];
  return [new Set([...passage.words, ...(readTopic(index, undefined, passages)?.words ?? [])].map(({ stem }) => stem))];
}

/** A topic that another answer names too. */
function shareTopic(topic: Topic | undefined, others: readonly ReadonlySet<string>[]): Topic | undefined {
  const stems = topic?.words.filter(({ isStop }) => !isStop) ?? [];
  return stems.length > 0 && others.some((other) => stems.every(({ stem }) => other.has(stem))) ? topic : undefined;
}

/** The topic before the phrase, or the one that says what the other does. */
function join(topic: Topic | undefined, phrase: Phrase): string {
  if (!topic) return phrase.text;
  const said = new Set(phrase.words.map(({ stem }) => stem));
  if (topic.words.every(({ isStop, stem }) => isStop || said.has(stem))) return phrase.text;
  const named = new Set(topic.words.map(({ stem }) => stem));
  const own = phrase.words.filter(({ isStop, stem }) => !isStop && !named.has(stem));
  return own.length < LEAST_BESIDE_TOPIC ? topic.text : `${topic.text}: ${phrase.text}`;
}

function scorePhrase({ words, cost }: Phrase, others: readonly ReadonlySet<string>[], mayBeLone: boolean): number {
  const stems = new Set(words.filter(({ isStop }) => !isStop).map(({ stem }) => stem));
  let shared = 0;
  for (const stem of stems) if (others.some((other) => other.has(stem))) shared += 1;
  if (shared === 0 || (stems.size === 1 && !mayBeLone)) return 0;
  const unshared = (stems.size - shared) * UNSHARED + words.length * WORD;
  return Math.max(0, shared - unshared - cost - (stems.size === 1 ? LONE : 0));
}

function countStems(words: readonly Word[]): number {
  return words.filter(({ isStop }) => !isStop).length;
}

/** "preheat the oven" → "Preheat the oven"; "pH value" and "iPhone" stay. */
function capitalised(text: string): string {
  return /^\p{Ll}+(?!\p{L})/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
