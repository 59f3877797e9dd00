import { detectLanguage } from '../language/detect-language.ts';
import type { ReadPassage } from '../normalise/read-passage.ts';
import { readWords } from '../normalise/read-words.ts';
import { splitSentences } from '../segment/split-sentences.ts';
import { isExample, listFigures, type MentionLink, type PlacedMention } from './link-mentions.ts';
import { figuresAgree } from './mentions-agree.ts';

/** What a question asks for: a measure of some dimension, or how many of something. */
interface Asked {
  readonly dimensions: ReadonlySet<string>;
  /** Stems of what is counted; empty for a measure. */
  readonly nouns: ReadonlySet<string>;
  /** Stems of the question's meaningful words. */
  readonly stems: ReadonlySet<string>;
}

const MEASURES: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /(?<!\p{L})(?:how (?:long (?:does|do|did|will|would|should|can)|old)|hoe ?lang (?:duurt|duren|moet)|hoe oud|wie lange|wie alt|combien de temps|quel âge|cuánto tiempo|cuánto (?:dura|tarda)|qué edad)(?!\p{L})|多久|多长时间/iu,
    ['time'],
  ],
  [
    /(?<!\p{L})(?:how (?:high|tall|deep|wide|far)|hoe (?:hoog|diep|breed|ver)|wie (?:hoch|tief|breit|weit)|quelle (?:est la )?(?:hauteur|altitude|distance|profondeur)|qué (?:altura|distancia|profundidad))(?!\p{L})|多高|多远|多深/iu,
    ['length'],
  ],
  [/(?<!\p{L})(?:how heavy|hoe zwaar|wie schwer|quel poids|cuánto pesa)(?!\p{L})|多重/iu, ['mass']],
  [/(?<!\p{L})(?:how fast|hoe snel|wie schnell)(?!\p{L})|多快/iu, ['speed']],
];
const COUNTS =
  /(?<!\p{L})(?:how many|hoeveel|wie ?viele|combien d(?:e\s|['’])|cuánt[ao]s)\s*(?<what>[\p{L}'’-]+(?:\s[\p{L}'’-]+){0,2})|有?多少(?:个|人|种)?(?<zh>\p{Script=Han}{1,3})/iu;
/** "Therefore", "in total": the sentence gives the answer that was worked out. */
const CONCLUDES =
  /^(?:\W*)(?:so|therefore|thus|hence|in (?:conclusion|total|summary|short)|based on|overall|dus|daarom|kortom|in totaal|concluderend|also|daher|somit|insgesamt|zusammenfassend|donc|ainsi|au total|en (?:conclusion|résumé)|por (?:lo )?tanto|en (?:total|conclusión|resumen))(?!\p{L})|^(?:因此|所以|总之|综上|总的来说)/iu;
/** A sentence that gives the answer repeats this share of the question's meaningful words. */
const LEAST_SHARE = 0.5;
const LEAST_WORDS = 2;
/** What concludes is the answer before what only repeats the question. */
const CONCLUSION = 1;

/**
 * The figures that answer a question for a figure ("how many", "how long"), one an answer, where they differ: however
 * the sentences around them are put, they answer the same question. An answer whose best sentences disagree among
 * themselves is left out.
 */
export function findAnswerFigures(passages: readonly ReadPassage[], question: string): MentionLink[] {
  const asked = readAsked(question);
  if (!asked) return [];
  const answers = [...new Set(passages.map(({ answer }) => answer))];
  const given = answers.flatMap((answer) => pickFigure(answer, passages, asked) ?? []);
  return given.flatMap((a, index) =>
    given.slice(index + 1).flatMap((b): MentionLink[] => {
      if (a.mention.kind !== 'figure' || b.mention.kind !== 'figure') return [];
      return [{ a, b, agrees: figuresAgree(a.mention, b.mention) }];
    }),
  );
}

/** The first sentence that asks for a figure decides: "Explain step by step" is no part of what is asked for. */
function readAsked(whole: string): Asked | undefined {
  const language = detectLanguage(whole);
  const sentences = splitSentences(whole, language).map(({ start, end }) => whole.slice(start, end));
  const asks = (text: string) => COUNTS.test(text) || MEASURES.some(([pattern]) => pattern.test(text));
  const question = sentences.find(asks);
  if (!question) return undefined;
  const stems = new Set(
    readWords(question, language)
      .filter((word) => !word.isStop)
      .map((word) => word.stem),
  );
  if (stems.size < LEAST_WORDS) return undefined;
  const measure = MEASURES.find(([pattern]) => pattern.test(question));
  if (measure) return { dimensions: new Set(measure[1]), nouns: new Set(), stems };
  const counted = COUNTS.exec(question)?.groups;
  const what = counted?.what ?? counted?.zh;
  if (!what) return undefined;
  const nouns = new Set(
    readWords(what, language)
      .filter((word) => !word.isStop)
      .map((word) => word.stem),
  );
  return nouns.size > 0 ? { dimensions: new Set(), nouns, stems } : undefined;
}

function pickFigure(answer: number, passages: readonly ReadPassage[], asked: Asked): PlacedMention | undefined {
  let best: PlacedMention | undefined;
  let most = 0;
  let isTie = false;
  passages.forEach((passage, index) => {
    if (passage.answer !== answer || passage.role !== 'point') return;
    const figures = listFigures(passage).filter((figure) => {
      const fits =
        asked.nouns.size > 0
          ? figure.dimension === '' && figure.per === '' && figure.nouns.some((noun) => asked.nouns.has(noun))
          : asked.dimensions.has(figure.dimension) && figure.per === '';
      return fits && !isExample(passage, figure);
    });
    const [first] = figures;
    // Several different amounts in a sentence: no telling which one answers.
    if (!first || figures.some((figure) => !figuresAgree(figure, first))) return;
    const share = readShare(passage, asked);
    if (share < LEAST_SHARE) return;
    const score = share + (CONCLUDES.test(passage.text) ? CONCLUSION : 0);
    const isSame = best?.mention.kind === 'figure' && figuresAgree(best.mention, first);
    // Given again, in another unit perhaps, it is what the answer comes to: "75,000 hours", then "8.6 years".
    if (score > most + 1e-9 || (isSame && !isTie)) {
      best = { passage: index, mention: first };
      most = Math.max(most, score);
      isTie = false;
    } else if (Math.abs(score - most) <= 1e-9) isTie = true;
  });
  return isTie ? undefined : best;
}

function readShare({ words }: ReadPassage, { stems }: Asked): number {
  const own = new Set(words.map((word) => word.stem));
  let shared = 0;
  for (const stem of stems) if (own.has(stem)) shared += 1;
  return shared >= LEAST_WORDS ? shared / stems.size : 0;
}
